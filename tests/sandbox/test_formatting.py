"""Texts to entities."""

import pytest

from sandbox.errors import ApiError, Json
from sandbox.formatting import formatted, message_text

CASES: list[tuple[str, str, list[Json]]] = [
    ("<b>да</b>", "да", [{"type": "bold", "offset": 0, "length": 2}]),
    ("😀<i>x</i>", "😀x", [{"type": "italic", "offset": 2, "length": 1}]),
    ("a &lt;b&gt; &amp;&quot; &#1103; &#x44f; &nbsp;", 'a <b> &" я я &nbsp;', []),
    (
        "<b>a<i>б</i></b>",
        "aб",
        [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}],
    ),
    (
        '<pre><code class="language-python">x</code></pre>',
        "x",
        [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
    ),
    (
        '<a href="https://a.by/?a=1&amp;b=2">тут</a>',
        "тут",
        [{"type": "text_link", "offset": 0, "length": 3, "url": "https://a.by/?a=1&b=2"}],
    ),
    ("<a href='nothing'>x</a>", "x", []),
    ("<tg-spoiler>x</tg-spoiler>", "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ('<span class="tg-spoiler">x</span>', "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ("<u>a</u><s>b</s><code>c</code>", "abc", [
        {"type": "underline", "offset": 0, "length": 1},
        {"type": "strikethrough", "offset": 1, "length": 1},
        {"type": "code", "offset": 2, "length": 1},
    ]),
    ("  <b>x</b>  \n", "x", [{"type": "bold", "offset": 0, "length": 1}]),
    ("a<b> </b>", "a", []),
    ("<b></b>x", "x", []),
    ("/start@bot_name да", "/start@bot_name да", [{"type": "bot_command", "offset": 0, "length": 15}]),
    ("см. https://a.by/x, #тема @anna_k", "см. https://a.by/x, #тема @anna_k", [
        {"type": "url", "offset": 4, "length": 14},
        {"type": "hashtag", "offset": 20, "length": 5},
        {"type": "mention", "offset": 26, "length": 7},
    ]),
    ("<code>/start</code>", "/start", [{"type": "code", "offset": 0, "length": 6}]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), CASES)
def test_html(source: str, text: str, entities: list[Json]) -> None:
    assert formatted(source, "HTML", None) == (text, entities)


def test_length_counts_after_parsing() -> None:
    assert message_text({"text": "<b>" + "я" * 4096 + "</b>", "parse_mode": "HTML"})[0] == "я" * 4096
    with pytest.raises(ApiError, match="message is too long"):
        message_text({"text": "я" * 4097})


def test_given_entities_and_none() -> None:
    given = [{"type": "bold", "offset": 0, "length": 1}]
    assert formatted("<b>", None, given) == ("<b>", given)


@pytest.mark.parametrize("mode", ["Markdown", "MarkdownV2"])
def test_markdown_is_refused(mode: str) -> None:
    with pytest.raises(ApiError, match="write HTML"):
        formatted("*x*", mode, None)
