"""What a teacher may send as the material of a finding."""

import pytest

from domain.finding import MAX_FILES, MAX_LINK, FindingFile
from handlers.auction import materials


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://disk.example/a?b=<1>", "https://disk.example/a?b=<1>"),
        (" Disk.Example/a ", "https://Disk.Example/a"),
        ("HTTP://школа.бел", "http://школа.бел"),
        ("x.example:8080/a", "https://x.example:8080/a"),
    ],
)
def test_an_address_is_a_link(text: str, link: str) -> None:
    assert materials.link(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "нет файла",
        "игра",
        "a.b c.d",
        "javascript:alert(1).x",
        "ftp://x.example",
        "https://",
        "a@b.example",
        "..",
        "a.",
    ],
)
def test_what_is_no_address_is_none(text: str) -> None:
    assert materials.link(text) is None


def test_a_link_has_an_end() -> None:
    assert materials.link("https://x.example/" + "a" * MAX_LINK) is None


def test_a_file_counts_once_and_there_are_not_too_many() -> None:
    many = tuple(FindingFile(f"id{one}", f"u{one}", "photo", "", None) for one in range(MAX_FILES))
    again = FindingFile("another id", "u3", "photo", "", None)
    assert materials.with_file(many, again) == many
    assert materials.with_file(many, FindingFile("x", "x", "photo", "", None)) is None
    assert materials.with_file(many[:3], again) == (*many[:3], again)
