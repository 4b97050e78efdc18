"""The demo's tour, as taken by somebody who does just what it says."""

from datetime import date
from typing import Any

import pytest

from bot.tour import tour as demo_tour
from sandbox.people import Person
from tests.browser.page import Page, Phone
from tests.stories.conftest import Hub
from tests.stories.steps import DOCX

Json = dict[str, Any]


@pytest.fixture
def steps(hub: Hub) -> list[Json]:
    """Those of the demo, for the people of this hub."""
    tour = demo_tour(
        organiser=hub.organiser.id,
        teacher=hub.anna.id,
        onlooker=hub.boris.id,
        group=hub.group.id,
        plan=hub.sandbox.shelve(DOCX.name, DOCX.read_bytes()),
        day=date(2026, 12, 17),
    )
    hub.sandbox.guide(tour)
    given: list[Json] = tour["steps"]
    return given


async def test_the_tour_leads_to_a_session_with_somebody_in_it(
    hub: Hub, steps: list[Json], page: Page
) -> None:
    await page.open(hub.sandbox.url, hub.organiser, hub.anna, hub.boris, tour=True)
    await _take(page, hub, steps)
    await page.phone(hub.boris).sees("Записались: 1")


@pytest.mark.slow
async def test_the_tour_fits_a_small_phone(hub: Hub, steps: list[Json], narrow_page: Page) -> None:
    page = narrow_page
    await page.open(hub.sandbox.url, hub.organiser, hub.anna, hub.boris, tour=True)
    await _take(page, hub, steps)
    await page.phone(hub.boris).sees("Записались: 1")


async def _take(page: Page, hub: Hub, steps: list[Json]) -> None:
    people = {person.id: person for person in (hub.organiser, hub.anna, hub.boris)}
    assert len(steps) == 6
    for number, step in enumerate(steps, 1):
        for move in step["moves"]:
            await page.tour.says(f"Шаг {number} из 6", step["title"], move["say"])
            await page.check_width()
            await _do(page, people[move["who"]], move)
    await page.tour.press("Готово")
    await page.tour.ends()


async def _do(page: Page, person: Person, move: Json) -> None:
    phone: Phone = page.phone(person)
    match move:
        case {"offer": offer}:
            await page.tour.press(offer["label"])
            await phone.send()
        case {"press": label}:
            await phone.press(label)
        case {"look": words}:
            await phone.sees(words)
        case {"until": {"started": _}}:
            await phone.begin()
        case {"until": {"open": _}}:
            await phone.open("Медиа-хаб")
        case _:
            pytest.fail(f"the tour does not say what to do: {move}")
