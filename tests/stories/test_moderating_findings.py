"""/lots: findings are read, accepted or returned with a comment; two moderators at once give one result."""

from domain.auction import Mode
from domain.lot import LotState
from tests.stories.auction_steps import lot_of
from tests.stories.auctioneer_steps import demoted, entering, made_moderator, offered
from tests.stories.conftest import Hub

BOLD = "<b>Квест</b> & Ко"


async def test_findings_are_read_one_by_one(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    auction_id = await entering(hub, Mode.ONLINE)
    first = await offered(hub, hub.anna, auction_id, BOLD)
    second = await offered(hub, hub.boris, auction_id, "Лэпбук")
    told = await boss.sees("Новая находка на аукцион", ever=True)
    await boss.press("Посмотреть", message=told)
    page = await boss.sees("1 из 2")
    assert BOLD in page
    assert "Анна Иванова" in page
    assert "Начальная цена: 5" in page
    accept = page.button("Принять")["callback_data"]
    await boss.press("Материал: 1")
    below = await boss.sees("1 из 2")
    assert below.id > page.id  # the decision is below the files
    await boss.press("Принять", message=below)
    await boss.toasted("Принято: лот № 1")
    await boss.sees("Лэпбук")
    assert await hub.forge(boss, page, accept) == "Принято: лот № 1"  # again: the same lot
    assert (await lot_of(hub, first)).number == 1
    await hub.settled()
    assert len([one for one in hub.anna.messages if "принят" in one.text.lower()]) == 1
    await boss.press("Вернуть")
    await boss.sees("Вернуть находку «Лэпбук» автору?")
    await hub.restart()
    await boss.send("я" * 201)
    await boss.sees("от 1 до 200 знаков; в вашем 201")
    await boss.send("Добавьте <правила>")
    await boss.sees("Находок, которые ждут решения, сейчас нет")
    lot = await lot_of(hub, second)
    assert (lot.state, lot.comment) == (LotState.RETURNED, "Добавьте <правила>")
    await hub.boris.sees("Добавьте <правила>", ever=True)


async def test_two_moderators_give_one_result(hub: Hub) -> None:
    auction_id = await entering(hub)
    lot_id = await offered(hub, hub.anna, auction_id, BOLD)
    for moderator in (hub.boris, hub.vera):
        await made_moderator(hub, moderator)
        await moderator.send("/lots")
    mine = await hub.boris.sees(BOLD)
    theirs = await hub.vera.sees(BOLD)
    await hub.vera.press("Вернуть", message=theirs)
    await hub.vera.sees("автору?")
    await hub.boris.press("Принять", message=mine)
    await hub.boris.toasted("Принято: лот № 1")
    await hub.vera.send("Не то")
    await hub.vera.sees("всё изменилось")
    assert (await lot_of(hub, lot_id)).state is LotState.LISTED
    await hub.settled()
    assert hub.anna.saw("Не то", ever=True) is None


async def test_an_old_button_of_who_is_no_moderator_any_more(hub: Hub) -> None:
    auction_id = await entering(hub)
    lot_id = await offered(hub, hub.anna, auction_id, BOLD)
    await made_moderator(hub, hub.boris)
    await hub.boris.send("/menu")
    await hub.boris.press("Находки")
    page = await hub.boris.sees(BOLD)
    await hub.boris.press("Вернуть")
    await hub.boris.sees("автору?")
    await demoted(hub, hub.boris)
    await hub.boris.send("Потом")
    await hub.boris.sees("только организатор")
    assert "только организатор" in (await hub.forge(hub.boris, page, f"gfa:{lot_id}:1") or "")
    assert (await lot_of(hub, lot_id)).state is LotState.OFFERED
    await hub.boris.send("/lots")
    await hub.boris.sees("только организатор")
