"""The public page: what is on it and, above all, what is not; on both databases."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from bot.site import SiteError, export
from bot.status import StatusError
from handlers.texts import LANGUAGES
from storage.db import Database
from tests.people import ZONE
from tests.services import site_house
from tests.services.site_house import LINK, PAPER, Hub, furnish, withdraw

SECRET = re.compile("секрет", re.IGNORECASE)


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Hub, Path]:
    return site_house.exported(sqlite_template, tmp_path_factory.mktemp("site"))


@pytest.fixture
def hub(made: tuple[Hub, Path]) -> Hub:
    return made[0]


@pytest.fixture
def out(made: tuple[Hub, Path]) -> Path:
    """Only to be read."""
    return made[1]


async def exported(url: str, out: Path, language: str = "ru") -> Path:
    await export(url, out, zone=ZONE, language=language)
    return out


def all_files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def read(out: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((out / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def pages(out: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for path in sorted(out.rglob("*.html")):
        yield path, read(out, str(path.relative_to(out)))


def test_nothing_is_told_without_consent(hub: Hub, out: Path) -> None:
    """Materials for colleagues, not asked about, hidden, withdrawn, offered, returned; drafts; hidden and erased names."""
    found = all_files(out)
    assert [path for path, data in found.items() if SECRET.search(data.decode("utf-8", "replace"))] == []
    shown = {int(Path(path).stem) for path in found if path.startswith("material/")}
    assert shown == {hub.quiz, hub.adaptation, hub.erased, hub.lonely}
    assert not (out / "session" / f"{hub.draft}.html").exists()


def test_a_material_says_what_it_is_and_markup_stays_text(hub: Hub, out: Path) -> None:
    page = read(out, f"material/{hub.quiz}.html")
    text = page.text_content()
    for said in (
        *(
            "Квиз <b>«Мой город»</b> & дети",
            "Анна Иванова, Иван Петров",
            "Дворец творчества",
            "Игра",
            "#квиз",
            "#мастер_класс",
        ),
        *("#история_<i>", "<script>alert(1)</script>", "</div><script>alert(2)</script>", "Интерактивная"),
        *("Гражданско-патриотическое воспитание", "Опубликовано с согласия автора", "Квиз для малышей"),
    ):
        assert said in text
    assert page.xpath("//main//script | //main//b | //main//i") == []
    assert page.xpath("//a[@rel]/@href") == [LINK]


def test_who_is_hidden_or_erased_is_not_named(hub: Hub, out: Path) -> None:
    alone = read(out, f"material/{hub.adaptation}.html").text_content()
    assert "автор не назван" in alone
    assert "Дворец творчества" not in alone
    assert "Анна Иванова и другие" in read(out, f"material/{hub.erased}.html").text_content()


def test_adaptations_are_shown_both_ways_where_both_are_public(hub: Hub, out: Path) -> None:
    def kin(of: int) -> list[str]:
        links = read(out, f"material/{of}.html").xpath("//section[@aria-labelledby='kin']//a/@href")
        return [str(link) for link in links]

    assert kin(hub.quiz) == [f"../material/{hub.adaptation}.html"]
    assert kin(hub.adaptation) == [f"{hub.quiz}.html"]
    assert kin(hub.lonely) == []


def test_an_address_that_is_a_script_is_no_link(out: Path) -> None:
    links = [str(link) for _, page in pages(out) for link in page.xpath("//@href | //@src | //@action")]
    assert {link for link in links if ":" in link} == {LINK}


def test_files_are_named_by_numbers_and_handed_out_whole(hub: Hub, out: Path) -> None:
    page = read(out, f"material/{hub.quiz}.html")
    links = page.xpath("//ul[@class='files']//a")
    base = f"../files/{hub.quiz}"
    assert [(link.get("href"), link.get("download")) for link in links] == [
        (f"{base}/1.docx", "Квиз «Город».docx"),
        (f"{base}/2.bin", "Правила.svg"),  # a server would hand out a page: a picture may have a script
    ]
    assert (out / "files" / str(hub.quiz) / "1.docx").read_bytes() == PAPER
    assert "Без копии.pdf" in page.text_content()
    assert "этот файл выдаёт только бот" in page.text_content()


def test_editions_are_handed_out_where_all_in_them_is_public(out: Path) -> None:
    """Others are named only: with a colleague's material, with a name that is hidden or erased now, with a board's results."""
    page = read(out, "editions.html")
    assert page.xpath("//p[@class='take']/a/@href") == ["editions/1.pdf", "editions/1.docx"]
    assert sorted(path.name for path in (out / "editions").iterdir()) == ["1.docx", "1.pdf"]
    assert all(f"Выпуск № {number}: Выпуск <{number}>" in page.text_content() for number in range(1, 6))


def test_a_session_tells_its_programme_and_nobody(hub: Hub, out: Path) -> None:
    text = read(out, f"session/{hub.session}.html").text_content()
    for said in (
        "Объявлена",
        "Найти пути взаимодействия",
        "10:00–11:30",
        "Мастер-класс",
        "Зона «Презентационная»",
    ):
        assert said in text
    assert "Квиз <b>" in text


async def test_both_databases_give_the_same_bytes_and_consent_is_taken_back(
    out: Path, db: Database, database_url: str, tmp_path: Path
) -> None:
    hub = await furnish(db)
    again = await exported(database_url, tmp_path / "again")
    assert all_files(again) == all_files(out)
    await db.transaction(withdraw, hub.quiz)
    left = all_files(await exported(database_url, again))
    assert f"material/{hub.quiz}.html" not in left
    assert [path for path in left if path.startswith(("files/", "editions/"))] == []
    assert b"alert(2)" not in b"".join(left.values())


async def test_every_language_has_all_pages(db: Database, database_url: str, tmp_path: Path) -> None:
    await furnish(db)
    found = {one: await exported(database_url, tmp_path / one, one) for one in LANGUAGES}
    assert len({frozenset(all_files(one)) for one in found.values()}) == 1
    assert [read(found[one], "index.html").get("lang") for one in LANGUAGES] == ["ru-RU", "be-BY", "en-GB"]


def test_links_lead_somewhere_and_everything_has_a_name(out: Path) -> None:
    titles = set()
    for path, page in pages(out):
        for link in map(str, page.xpath("//@href | //@src | //@action")):
            if ":" not in link and not link.startswith("#"):
                assert (path.parent / link).resolve().is_file(), f"{path}: {link}"
        assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
        titles.add(page.findtext(".//title"))
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert set(page.xpath("//@aria-labelledby | //label/@for")) <= set(ids)
        assert page.xpath("//*[@style or @*[starts-with(name(), 'on')]]") == []
    assert len(titles) == len([*pages(out)])


async def test_what_is_not_ours_is_never_overwritten(sqlite_url: str, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    diary = theirs / "diary.txt"
    diary.write_text("mine")
    with pytest.raises(SiteError, match="not written by this command"):
        await exported(sqlite_url, theirs)
    with pytest.raises(SiteError, match="is a file"):
        await exported(sqlite_url, diary)
    ours = await exported(sqlite_url, tmp_path / "ours")
    (ours / ".git").mkdir()
    with pytest.raises(SiteError, match=r"also holds \.git"):
        await exported(sqlite_url, ours)
    assert diary.read_text() == "mine"
    assert names(tmp_path) == {"theirs", "ours"}  # and nothing is left beside them


async def test_an_export_that_fails_leaves_the_old_page(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = await exported(sqlite_url, tmp_path / "out")
    assert "Пока здесь нет материалов." in read(out, "index.html").text_content()
    before = all_files(out)
    monkeypatch.setattr("bot.site._sign", _fail)
    with pytest.raises(SiteError, match="cannot be written"):
        await exported(sqlite_url, out)
    assert all_files(out) == before
    assert names(tmp_path) == {"out"}


def _fail(_: Path) -> None:
    raise OSError(28, "No space left on device")


async def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(StatusError):
        await exported(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "out")
    assert names(tmp_path) == set()
