"""The main job on the page itself: a plan becomes an announced session, and a teacher signs up."""

import pytest
from playwright.async_api import expect

from tests.browser.page import Page
from tests.browser.steps import announce_the_plan, sign_up
from tests.stories.conftest import Hub
from tests.stories.steps import THEME, announced


async def test_a_plan_is_sent_announced_and_signed_up_for(hub: Hub, page: Page) -> None:
    await page.open(hub.sandbox.url, hub.organiser, hub.anna, (hub.boris, hub.group))
    await announce_the_plan(page.phone(hub.organiser))
    onlooker = page.phone(hub.boris)
    card = await onlooker.sees(THEME)
    await expect(card).to_contain_text("Записались: 0")
    await sign_up(page.phone(hub.anna))
    await expect(card).to_contain_text("Записались: 1")


async def test_a_teacher_signs_up_on_a_small_phone(hub: Hub, narrow_page: Page) -> None:
    await announced(hub)
    page = narrow_page
    await page.open(hub.sandbox.url, (hub.organiser, hub.group), hub.anna)
    await page.phone(hub.organiser).sees("Записались: 0")
    await page.check_width()

    anna = await page.switch(hub.anna)
    await page.check_width()
    await sign_up(anna)
    await page.check_width()

    organiser = await page.switch(hub.organiser)
    await organiser.sees("Записались: 1")
    await page.check_width()


@pytest.mark.slow
async def test_a_teacher_signs_up_without_a_mouse(hub: Hub, page: Page) -> None:
    await announced(hub)
    await page.open(hub.sandbox.url, hub.anna, (hub.boris, hub.group))
    await sign_up(page.phone_by_keyboard(hub.anna))
    await page.phone(hub.boris).sees("Записались: 1")
