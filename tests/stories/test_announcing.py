"""«Объявить»: what was seen is what is posted, once, and only where it can be."""

from dataclasses import replace

from domain.plan import PlanReading
from services.papers.plan_reader import read_plan_file
from tests.stories.conftest import Hub
from tests.stories.steps import DOCX, THEME, announce, draft


async def test_a_double_click_posts_one_card(hub: Hub) -> None:
    organiser = hub.organiser
    await draft(hub)
    await organiser.press("Объявить")
    preview = await organiser.sees("Так будет выглядеть карточка")
    publish = preview.button("Опубликовать")["callback_data"]
    await organiser.press("Опубликовать", wait=False)
    assert await hub.forge(organiser, preview, publish) is None
    await hub.settled()
    assert "Объявлено" in preview.text
    assert len(hub.group.cards) == 1


async def test_an_old_preview_shows_the_present_draft_instead_of_posting(hub: Hub) -> None:
    organiser = hub.organiser
    card = await draft(hub)
    await organiser.press("Объявить")
    old = (await organiser.sees("Так будет выглядеть карточка")).button("Опубликовать")["callback_data"]
    await organiser.press("Назад")
    await organiser.press("Изменить")
    await organiser.press("Место")
    await organiser.send("Зал 2")
    await organiser.sees("Черновик")
    assert "изменился" in str(await hub.forge(organiser, card, old))
    await hub.settled()
    assert "Так будет выглядеть карточка" in card.text
    assert "Зал 2" in card.text
    assert hub.group.cards == []
    await organiser.press("Опубликовать", message=card)
    await hub.group.sees("Зал 2")


async def test_a_draft_is_made_once_from_a_plan_however_often_it_is_pressed(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await organiser.send("Тема: «Опыт»\nДата: 17.12.2026")
    understood = await organiser.sees("Вот что понято")
    create = understood.button("Создать сессию")["callback_data"]
    await organiser.press("Создать сессию", wait=False)
    await hub.forge(organiser, understood, create)
    assert "Черновик" in understood.text
    await organiser.send("/sessions")
    drafts = [label for label in (await organiser.sees("Сессии")).buttons if "черновик" in label]
    assert drafts == ["📝 черновик · 17.12 · Опыт"]


async def test_without_a_group_the_administrator_is_told_what_to_set(hub: Hub) -> None:
    hub.hub_chat_id = None
    await hub.restart()
    await draft(hub)
    pressed = await hub.organiser.press("Объявить")
    assert "Администратору нужно задать HUB_CHAT_ID" in str(pressed.text)
    await hub.organiser.sees("Черновик", ever=True)


async def test_out_of_the_group_nothing_is_announced(hub: Hub) -> None:
    hub.refusals_expected = ("bot was kicked", "not a member", "chat not found")
    await draft(hub)
    await hub.organiser.press("Объявить")
    await hub.organiser.sees("Так будет выглядеть карточка")
    hub.group.set_status(None, "kicked")
    pressed = await hub.organiser.press("Опубликовать")
    assert "Добавьте его в группу" in str(pressed.text)
    hub.group.set_status(None, "administrator")
    await hub.organiser.press("Опубликовать")
    await hub.group.sees(THEME)


async def test_an_exported_plan_reads_back_as_the_same_plan(hub: Hub) -> None:
    await draft(hub)
    await hub.organiser.press("План (DOCX)")
    paper = await hub.organiser.sees("План сессии")
    source = read_plan_file(DOCX.name, DOCX.read_bytes())
    again = read_plan_file(str(paper.file_name), paper.data)
    assert isinstance(source, PlanReading)
    assert paper.file_name == "plan-1.docx"
    assert again == replace(source, when="четверг, 17 декабря 2026, 10:00–16:00")
    await announce(hub)
    await hub.organiser.press("К сессии")
    await hub.organiser.press("План (DOCX)")
    await hub.organiser.sees("План сессии")
