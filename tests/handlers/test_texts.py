"""Every text exists in every language, is used, is well-formed, and says something for all the code can ask of it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from domain.plan_words import KIND_NAMES
from handlers.commands import commands
from handlers.texts import LANGUAGES, Html, Texts
from tests.handlers.texts_choices import CHOICES
from tests.handlers.texts_files import NUMBERS, Text, files, plural_forms, texts
from tests.handlers.texts_used import HELPERS, ROOT, read_uses, uses

ALL = {language: texts(language) for language in LANGUAGES}
RUSSIAN = ALL["ru"]
KEYS = sorted(RUSSIAN)
USES = uses()
WRITTEN = [use for use in USES if use.keys]
PLAIN_KEYS = {key for use in WRITTEN if use.is_plain for key in use.keys}
WORDS = Texts(ZoneInfo("Europe/Minsk"))

TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "del", "a", "code", "pre", "blockquote", "tg-spoiler"}
ODD_NAME = 'Ann <3 & "x"'
EASY_NAME = "Annx"
ALERT = 200  # characters in an answer to a press, says Telegram

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


class TestLanguages:
    @in_every_language
    def test_have_the_same_texts_in_the_same_files_and_order(self, language: str) -> None:
        assert files(language) == files("ru")

    @in_every_language
    def test_have_the_same_variables(self, language: str) -> None:
        assert _of_each(language, lambda text: text.variables) == _of_each("ru", lambda text: text.variables)

    @in_every_language
    def test_choose_by_the_same(self, language: str) -> None:
        """The same words and numbers everywhere; plural forms are each language's own."""
        assert _of_each(language, _choices) == _of_each("ru", _choices)

    @in_every_language
    def test_have_all_their_plural_forms_and_no_others(self, language: str) -> None:
        forms = plural_forms(language)
        for text in ALL[language].values():
            for choice in text.choices:
                if choice.is_of_numbers and not choice.exact:
                    said = choice.keys - {choice.default}
                    assert said < forms, text.key
                    assert len(forms - said) == 1, f"{text.key}: the default stands for {forms - said}"

    @pytest.mark.parametrize(
        ("language", "foreign"), [("ru", "[ІіЎўҐґ]"), ("be", "[ИиЩщЪъ]"), ("en", "[А-Яа-яЁёІіЎў]")]
    )
    def test_are_written_in_their_own_letters(self, language: str, foreign: str) -> None:
        quoting = {"language-name", "plan-ask"}  # languages by their own names; headings as plans have them
        assert _having(foreign, language) - quoting == set()

    @in_every_language
    def test_are_typeset(self, language: str) -> None:
        assert _having(r"[\"']|\.\.\.|  | - ", language) == set()

    def test_are_found_by_name_and_the_hubs_own_stands_in(self) -> None:
        own = Texts(ZoneInfo("Europe/Minsk"), default="be")
        assert [own.of(name).language for name in ("ru", "be", "en")] == ["ru", "be", "en"]
        assert [own.of(name).language for name in (None, "", "de")] == ["be", "be", "be"]


class TestUses:
    def test_are_found(self) -> None:
        assert len(WRITTEN) > 100
        assert {use.inside for use in USES if not use.keys} == set(HELPERS), "a key is not written out"

    def test_are_found_in_every_manner_of_asking(self) -> None:
        source = """
def greet(t, data, texts, event):
    t("a", x=1)
    t.plain("b" if x else "c")
    data["t"]("d")
    texts.of(None)("e")
    texts.of(None).plain("f")
    _tell(event, t, "g", reason=1)
    other("h")
    t(i, **j)
"""
        found = [(use.keys, use.is_plain, set(use.arguments)) for use in read_uses(source, "x.py")]
        assert found == [
            (("a",), False, {"x"}),
            (("b", "c"), True, set()),
            (("d",), False, set()),
            (("e",), False, set()),
            (("f",), True, set()),
            (("g",), True, {"reason"}),
            ((), False, {None}),
        ]

    def test_give_a_text_exactly_its_variables(self) -> None:
        given = {(use.where, key): use.arguments for use in WRITTEN for key in use.keys}
        assert [place for place in given if place[1] not in RUSSIAN] == []
        assert given == {(where, key): RUSSIAN[key].variables for where, key in given}

    def test_leave_no_text_out(self) -> None:
        assert set(KEYS) - {key for use in WRITTEN for key in use.keys} == set()

    def test_of_helpers_are_real(self) -> None:
        source = "".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
        assert [name for name in HELPERS if f"def {name}(" not in source] == []

    def test_of_a_missing_text_or_variable_fail(self) -> None:
        with pytest.raises(KeyError):
            WORDS.of("ru").plain("no-such-text")
        with pytest.raises(ValueError, match="join-not-open"):
            WORDS.of("ru").plain("join-not-open")


class TestVariants:
    def test_are_all_known(self) -> None:
        found = {
            (key, choice.variable)
            for key, text in RUSSIAN.items()
            for choice in text.choices
            if not choice.is_of_numbers
        }
        assert found == set(CHOICES)

    @pytest.mark.parametrize(("key", "variable"), CHOICES, ids=lambda name: name)
    def test_stand_for_all_values_and_no_others(self, key: str, variable: str) -> None:
        said = CHOICES[key, variable]
        values, rest = _plain(said.values), _plain(said.rest)
        (choice,) = [choice for choice in RUSSIAN[key].choices if choice.variable == variable]
        default = {choice.default} if rest else set()  # «other» is no value: it stands for the rest
        assert choice.keys == values - rest | default

    @in_every_language
    @pytest.mark.parametrize(("key", "variable"), CHOICES, ids=lambda name: name)
    def test_say_different_things(self, key: str, variable: str, language: str) -> None:
        said = CHOICES[key, variable]
        others = dict.fromkeys(RUSSIAN[key].variables - {variable}, 1)
        found = {
            value: WORDS.of(language).plain(key, **others, **{variable: value})
            for value in _plain(said.values)
        }
        assert all(text.strip() for text in found.values())
        together = [len(group) for group in (_plain(said.rest), _plain(said.alike)) if group]
        alone = len(found) - sum(together)
        assert sorted(Counter(found.values()).values()) == sorted([*together, *[1] * alone])

    @in_every_language
    def test_of_numbers_count_as_people_do(self, language: str) -> None:
        expected = {
            "ru": ["1 мероприятие", "3 мероприятия", "5 мероприятий", "11 мероприятий", "21 мероприятие"],
            "be": [
                "1 мерапрыемства",
                "3 мерапрыемствы",
                "5 мерапрыемстваў",
                "11 мерапрыемстваў",
                "21 мерапрыемства",
            ],
            "en": ["1 activity", "3 activities", "5 activities", "11 activities", "21 activities"],
        }
        said = [WORDS.of(language).plain("session-activities", count=count) for count in (1, 3, 5, 11, 21)]
        assert [text[-len(end) - 1 :] for text, end in zip(said, expected[language], strict=True)] == [
            f" {end}" for end in expected[language]
        ]


class TestFormatted:
    @in_every_language
    def test_html_is_what_telegram_takes(self, language: str) -> None:
        for key, arguments in _asked(KEYS, ODD_NAME):
            for element in _parsed(WORDS.of(language)(key, **arguments)).iterdescendants():
                assert element.tag in TAGS, key
                assert set(element.attrib) <= ({"href"} if element.tag == "a" else set()), key

    @in_every_language
    def test_names_are_shown_as_they_are(self, language: str) -> None:
        t = WORDS.of(language)
        for (key, odd), (_, easy) in zip(_asked(KEYS, ODD_NAME), _asked(KEYS, EASY_NAME), strict=True):
            assert _shown(t(key, **odd)) == _shown(t(key, **easy)).replace(EASY_NAME, ODD_NAME)
            assert t.plain(key, **odd) == t.plain(key, **easy).replace(EASY_NAME, ODD_NAME)

    def test_html_goes_in_as_it_is(self) -> None:
        t = WORDS.of("ru")
        assert "<b>Ann</b>" in t("export-caption", theme=Html("<b>Ann</b>"))
        assert "&lt;b&gt;Ann" in t("export-caption", theme="<b>Ann</b>")

    @in_every_language
    def test_is_never_empty_or_ragged(self, language: str) -> None:
        for key, arguments in _asked(KEYS, EASY_NAME):
            said = WORDS.of(language).plain(key, **arguments)
            assert said, key
            assert said == said.strip(), key
            assert not re.search("  |\n\n\n", said), key

    @in_every_language
    def test_plain_text_is_one_line_without_markup(self, language: str) -> None:
        """Labels, answers to presses, the words of papers: Telegram reads no HTML in them."""
        assert _having("[<>&\n]", language) & PLAIN_KEYS == set()
        for key, arguments in _asked(PLAIN_KEYS, EASY_NAME):
            assert "\n" not in WORDS.of(language).plain(key, **arguments), key

    @in_every_language
    def test_answer_to_a_press_fits(self, language: str) -> None:
        for key, arguments in _asked(["refused", "failed", "stale-button"], EASY_NAME):
            assert len(WORDS.of(language).plain(key, **arguments)) <= ALERT, (key, arguments)


class TestPublicNames:
    """Guides, posters and acceptance checks use these; an emoji may stand before."""

    @pytest.mark.parametrize(
        ("key", "label"),
        [
            ("programme", "Программа"),
            ("join", "Записаться"),
            ("join-whole", "Вся сессия"),
            ("join-wait", "Встать в лист ожидания"),
            ("leave", "Отменить запись"),
            ("consent-give", "Согласен(на)"),
            ("name-keep", "Всё верно"),
            ("name-change", "Изменить"),
            ("plan-create", "Создать сессию"),
            ("edit", "Изменить"),
            ("announce", "Объявить"),
            ("publish", "Опубликовать"),
            ("export", "План (DOCX)"),
            ("came", "Пришёл"),
            ("went", "Вышел"),
            ("list-add", "Добавить"),
            ("list-file", "XLSX"),
            ("to-list-file", "Список (XLSX)"),
            ("to-calendar", "В календарь"),
            ("poster", "Афиша (PDF)"),
            ("poster-here", "Афиша для отметки"),
            ("certificates", "Сертификаты"),
            ("board-vote", "Голосовать"),
            ("lead-open", "Открыть"),
            ("lead-close", "Закрыть"),
            ("lead-merge", "Объединить"),
            ("lead-hide", "Скрыть"),
            ("board-support", "Поддержать"),
            ("finding-offer", "Выставить находку"),
            ("lot-own-sum", "Своя ставка"),
            ("lot-maximum", "Максимум"),
            ("theme-support", "Поддержать"),
            ("theme-propose", "Предложить тему"),
            ("theme-volunteer", "Готов(а) вести"),
            ("theme-make", "Сделать сессией"),
            ("propose-send", "Предложить"),
        ],
    )
    def test_are_the_labels(self, key: str, label: str) -> None:
        said = WORDS.of("ru").plain(key)
        assert said == label or re.fullmatch(rf"[^\w\s]+ {re.escape(label)}", said)

    def test_are_the_words_of_success(self) -> None:
        said = WORDS.of("ru")("joined", position=0, name="Тема", when="завтра")
        assert "Вы записаны" in _shown(said)

    def test_of_kinds_are_those_a_plan_is_read_by(self) -> None:
        t = WORDS.of("ru")
        assert {kind: t.plain("kind-name", kind=kind) for kind in KIND_NAMES} == KIND_NAMES

    @in_every_language
    def test_of_commands_are_described_within_telegrams_limits(self, language: str) -> None:
        for organiser in (False, True):
            for command in commands(WORDS.of(language), organiser=organiser):
                assert re.fullmatch(r"[a-z0-9_]{1,32}", command.command)
                assert 1 <= len(command.description) <= 256


def _of_each(language: str, asked: Callable[[Text], object]) -> dict[str, object]:
    return {key: asked(text) for key, text in ALL[language].items()}


def _having(pattern: str, language: str) -> set[str]:
    return {key for key, text in ALL[language].items() if re.search(pattern, "|".join(text.pieces))}


def _choices(text: Text) -> list[tuple[str, frozenset[str]]]:
    return [
        (choice.variable, choice.exact if choice.is_of_numbers else choice.keys | {f"*{choice.default}"})
        for choice in text.choices
    ]


def _asked(keys: Iterable[str], name: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Each of the texts with everything its selectors can be given; its other variables are that name."""
    for key in sorted(keys):
        text = RUSSIAN[key]
        values: dict[str, list[object]] = {variable: [name] for variable in sorted(text.variables)}
        for choice in text.choices:
            said = CHOICES.get((key, choice.variable))
            values[choice.variable] = [*NUMBERS] if said is None else [*sorted(_plain(said.values))]
        for combination in product(*values.values()):
            yield key, dict(zip(values, combination, strict=True))


def _plain(values: Iterable[str]) -> set[str]:
    return {str(value) for value in values}


def _parsed(html: str) -> etree._Element:
    return etree.fromstring(f"<x>{html}</x>")


def _shown(html: str) -> str:
    return "".join(map(str, _parsed(html).itertext()))
