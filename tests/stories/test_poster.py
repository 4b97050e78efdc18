"""«Афиша (PDF)»: made for the staff room; its code leads into the bot."""

from dataclasses import replace

from domain.session import Day
from services import attendance, changes, members
from tests.pdfs import pdf_link, pdf_text
from tests.people import DAYS
from tests.plans.civic_patriotic import PLAN
from tests.stories.conftest import Hub
from tests.stories.steps import announced


async def test_a_posters_code_opens_the_sign_up(hub: Hub) -> None:
    number = await announced(hub, PLAN)
    await hub.organiser.start(f"s_{number}")
    card = await hub.organiser.sees("Записались: 0")
    assert "Афиша для отметки" not in str(card.buttons)
    await hub.organiser.press("Афиша (PDF)")
    paper = await hub.organiser.sees("Афиша: «")
    assert paper.file_name == f"poster-{number}.pdf"
    said = pdf_text(paper.data)
    assert PLAN.theme.split()[0] in said
    for words in ("четверг, 17 декабря 2026, 10:00–16:00", "чтобы записаться"):
        assert words in said
    assert hub.group.title.upper() in said.upper()
    link = pdf_link(paper.data)
    assert link == f"https://t.me/{hub.sandbox.world.bot.username}?start=join_{number}"
    await hub.anna.start(link.partition("start=")[2])
    await hub.anna.sees("бот сохранит ваше имя")


async def test_where_people_check_in_by_themselves_there_is_a_second_one(hub: Hub) -> None:
    number = await announced(hub)
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await attendance.set_self_check_in(hub.app.db, boss, number, on=True, now=hub.now)
    await hub.organiser.start(f"s_{number}")
    card = await hub.organiser.sees("Записались: 0")
    here = card.button("Афиша для отметки")["callback_data"]
    await hub.organiser.press("Афиша для отметки")
    paper = await hub.organiser.sees("Афиша для отметки: «")
    assert paper.file_name == f"poster-check-in-{number}.pdf"
    assert "Пришли?" in pdf_text(paper.data)
    payload = pdf_link(paper.data).partition("start=")[2]
    links = hub.app.dispatcher["links"]
    assert links.verified("here", payload) == (number,)

    await attendance.set_self_check_in(hub.app.db, boss, number, on=False, now=hub.now)
    assert "изменилось" in str(await hub.forge(hub.organiser, card, here))


async def test_only_organisers_make_posters_and_only_of_what_is_to_come(hub: Hub) -> None:
    number = await announced(hub)
    await hub.anna.start(f"s_{number}")
    card = await hub.anna.sees("Записались: 0")
    assert "Афиша" not in str(card.buttons)
    for here in (0, 1):
        assert "организатор" in str(await hub.forge(hub.anna, card, f"pst:{number}:{here}"))
    await hub.organiser.start(f"s_{number}")
    card = await hub.organiser.sees("Записались: 0")
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await changes.cancel(hub.app.db, boss, number, "", now=hub.now)
    assert "закрыта" in str(await hub.forge(hub.organiser, card, f"pst:{number}:0"))
    assert hub.organiser.saw("Афиша: «", ever=True) is None


async def test_a_poster_of_three_days_is_one_page(hub: Hub) -> None:
    days = [
        replace(DAYS[0]),
        *(
            Day(*(moment.replace(day=day) for moment in (DAYS[0].starts_at, DAYS[0].ends_at)))
            for day in (18, 19)
        ),
    ]
    number = await announced(hub, PLAN, days=days)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Афиша (PDF)")
    said = pdf_text((await hub.organiser.sees("Афиша: «")).data)
    for date in ("17 декабря", "18 декабря", "19 декабря"):
        assert date in said
