"""A real browser before the sandbox's page, and the real bot behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, ViewportSize, async_playwright, expect

from tests.browser.chromium import MISSING, chromium, chromium_is_required
from tests.browser.page import Page
from tests.stories.conftest import _short_logs, hub

__all__ = ["_short_logs", "hub"]

WIDE = ViewportSize(width=1440, height=900)
NARROW = ViewportSize(width=360, height=740)
PATIENCE = 15_000  # milliseconds: the machine may be busy with other tests


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    program = chromium()
    if program is None:
        (pytest.fail if chromium_is_required() else pytest.skip)(MISSING)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """As wide as four phones."""
    async with looking(browser, WIDE) as page:
        yield page


@pytest.fixture
async def narrow_page(browser: Browser) -> AsyncIterator[Page]:
    """On a phone of the smaller sort."""
    async with looking(browser, NARROW, is_mobile=True, has_touch=True) as page:
        yield page


@asynccontextmanager
async def looking(browser: Browser, size: ViewportSize, **given: Any) -> AsyncIterator[Page]:
    """Whatever a story is about, the browser may never have complained."""
    context = await browser.new_context(viewport=size, **given)
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page = Page(await context.new_page())
    yield page
    assert page.complaints == []
    await context.close()
