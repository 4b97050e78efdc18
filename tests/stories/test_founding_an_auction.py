"""/auction_new: by questions to a card in the group; opened, closed, cancelled by buttons."""

from datetime import UTC, datetime, timedelta

from domain.auction import Auction, AuctionState, Mode
from services import lots
from tests.people import PLAN
from tests.stories.auction_steps import boss_of
from tests.stories.auctioneer_steps import entering, open_with
from tests.stories.conftest import Hub
from tests.stories.steps import announced

TITLE = "Находки <года> & идеи"


async def _all(hub: Hub) -> list[Auction]:
    return await lots.listed(hub.app.db, await boss_of(hub))


async def test_an_online_auction_of_its_own_survives_a_restart(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    await boss.send("/menu")
    await boss.press("Новый аукцион")
    await boss.press("Онлайн: все лоты сразу, до выбранной даты")
    await boss.press("Отдельный аукцион")
    await boss.sees("Как назвать аукцион?")
    await hub.restart()
    await boss.send("я" * 201)
    await boss.sees("от 1 до 200 знаков; в вашем 201")
    await boss.send_photo(b"...")
    await boss.sees("в вашем 0")
    await boss.send(TITLE)
    assert "17.12.2026 10:00–18.12.2026 18:00" in await boss.sees(TITLE)
    await boss.send("18.12.2026 18:00–17.12.2026 10:00")
    await boss.sees("Конец раньше начала")
    await boss.send("скоро")
    await boss.sees("Не получилось понять даты")
    await boss.send("17.12.2026 10:00–18.12.2026 18:00")
    terms = await boss.sees("Обычные условия уже выбраны")
    assert "Кошелёк каждого участника, баллов: 100" in terms
    await boss.send("25.12.2026")  # put right where only buttons are asked for
    assert "Торги начнутся сразу" in await boss.sees("25 декабря 2026, 18:00")
    await boss.send("когда-нибудь")
    assert "Здесь выбирают кнопками" in await boss.sees("Обычные условия")
    await boss.send("17.12.2026 10:00–18.12.2026 18:00")
    assert "Торги начнутся сразу" not in await boss.sees("17 декабря 2026, 10:00")
    await boss.press("👛 200")
    assert "баллов: 200" in await boss.sees("Обычные условия")
    await boss.press("Другой кошелёк")
    await boss.send("много")
    await boss.sees("целое число от 1")
    await boss.send("150")
    await boss.sees("баллов: 150")
    await hub.restart()
    await boss.press("Дальше")
    shown = await boss.sees("Всё верно?")
    go = shown.button("Создать")["callback_data"]
    await boss.press("Назад")
    await boss.press("Назад")
    await boss.send("17.12.2026 10:00–20.12.2026 18:00")
    await boss.press("Дальше")
    assert await hub.forge(boss, shown, go) is not None  # of other dates: it is asked again
    await boss.sees("Всё верно?")
    assert await _all(hub) == []
    created = await boss.press("Создать")
    await boss.sees("идёт приём находок")
    await hub.forge(boss, created.message, go)  # again: no second one
    await hub.group.sees(TITLE)
    (auction,) = await _all(hub)
    assert (auction.title, auction.mode, auction.terms.purse) == (TITLE, Mode.ONLINE, 150)
    assert auction.ends_at == datetime(2026, 12, 20, 15, tzinfo=UTC)
    await hub.at(datetime(2026, 12, 17, 7, tzinfo=UTC))  # by itself, when the time comes
    assert (await _all(hub))[0].state is AuctionState.OPEN


async def test_a_hall_of_a_session_is_opened_and_closed_by_buttons(hub: Hub) -> None:
    boss = hub.organiser
    number = await announced(hub)
    await boss.send("/auction_new")
    await boss.press("В зале: лоты по одному, ведёт аукционист")
    await boss.press(PLAN.theme)
    assert "Один лот идёт: 1 мин" in await boss.sees("Обычные условия")
    await boss.press("⏱ 2 мин")
    await boss.sees("Один лот идёт: 2 мин")
    await boss.send("/help")
    await boss.sees("Вы ещё не всё заполнили")
    await boss.press("Продолжить")
    await boss.press("Дальше")
    await boss.press("Создать")
    panel = await boss.sees("идёт приём находок")
    await hub.group.sees(PLAN.theme)
    old = panel.button("Открыть торги")["callback_data"]
    await boss.press("Открыть торги")
    await boss.sees("Принято лотов: 0")
    await boss.press("Да, открыть")
    await boss.sees("торги открыты")
    await hub.forge(boss, panel, old)  # an old button asks nothing that is done already
    await boss.sees("торги открыты")
    await boss.press("Закрыть")
    await boss.press("Да, закрыть")
    await boss.sees("торги закрыты")
    (auction,) = await _all(hub)
    assert (auction.session_id, auction.state) == (number, AuctionState.CLOSED)
    assert auction.terms.lot_time == timedelta(minutes=2)
    assert "Отменить" not in " ".join(boss.buttons)


async def test_what_is_not_open_yet_can_be_changed(hub: Hub) -> None:
    boss = hub.organiser
    await entering(hub, Mode.ONLINE)
    await boss.send("/hall")
    await boss.press("Аукцион находок")
    edit = (await boss.sees("идёт приём находок")).button("Изменить")["callback_data"]
    await boss.press("Изменить")
    await boss.press("👛 50")
    shown = await boss.sees("баллов: 50")
    await boss.press("Назад")
    await boss.send("17.12.2026 10:00–18.12.2026 18:00")
    await boss.press("Назад")
    await boss.press("Назад")
    await boss.sees("Как назвать аукцион?")
    await boss.send(TITLE)
    await boss.sees("баллов: 50")
    await boss.press("Дальше")
    await boss.press("Сохранить")
    await boss.sees("идёт приём находок")
    await hub.group.sees(TITLE)
    (auction,) = await _all(hub)
    assert (auction.title, auction.terms.purse) == (TITLE, 50)
    assert auction.ends_at == datetime(2026, 12, 18, 15, tzinfo=UTC)
    await boss.press("Открыть торги")
    await boss.press("Да, открыть")
    assert "нельзя" in (await hub.forge(boss, shown, edit) or "")


async def test_cancelling_asks_first_and_teachers_may_not(hub: Hub) -> None:
    boss = hub.organiser
    await open_with(hub, "Квест")
    await boss.send("/hall")
    await boss.press("К аукциону")
    await boss.press("Отменить")
    asked = await boss.sees("Отменить аукцион «Аукцион находок»?")
    yes = asked.button("Да, отменить")["callback_data"]
    await hub.anna.start()
    seen = await hub.anna.sees("Здравствуйте")
    assert "только организатор" in (await hub.forge(hub.anna, seen, yes) or "")
    await boss.press("Да, отменить")
    await boss.sees("аукцион отменён")
    await hub.forge(boss, asked, yes)
    assert (await _all(hub))[0].state is AuctionState.CANCELLED
    await hub.anna.send("/auction_new")
    await hub.anna.sees("только организатор")
