"""The pictures of the README, of the real thing: `make pictures` writes them, any other run only checks that it could."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.page import Page
from tests.browser.steps import announce_the_plan, sign_up
from tests.stories.conftest import Hub
from tests.stories.steps import THEME

MODEST = 300_000  # bytes: whoever clones takes them along
FOLDER = os.environ.get("PICTURES")
PAINS = 3 if FOLDER else 0  # rounds to choose the colours in: a second each


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(FOLDER or tmp_path)


@pytest.mark.slow
async def test_pictures(hub: Hub, page: Page, folder: Path) -> None:
    await page.open(hub.sandbox.url, hub.organiser, hub.anna, hub.boris, (hub.vera, hub.group))
    await announce_the_plan(page.phone(hub.organiser))
    await sign_up(page.phone(hub.anna))
    await _is_asked_for_consent(page, hub)
    await page.phone(hub.vera).sees(THEME)
    await page.phone(hub.vera).sees("Записались: 1")
    _keep(await page.picture(), folder / "demo-wide.png", (1440, 900))

    await page.tab.emulate_media(color_scheme="dark")
    _keep(await page.picture(), folder / "demo-dark.png", (1440, 900))

    await page.tab.emulate_media(color_scheme="light")
    await page.tab.set_viewport_size({"width": 360, "height": 740})
    anna = await page.switch(hub.anna)
    await anna.sees("Вы записаны")
    _keep(await page.picture(), folder / "demo-phone.png", (360, 740))


async def _is_asked_for_consent(page: Page, hub: Hub) -> None:
    boris = page.phone(hub.boris)
    await boris.open("Медиа-хаб")
    await boris.press("Записаться")
    await boris.sees("бот сохранит ваше имя")


def _keep(png: bytes, path: Path, size: tuple[int, int]) -> None:
    """In 256 colours, which is a third of the bytes and looks the same."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    assert picture.size == size
    colours = picture.getcolors(picture.width * picture.height)
    assert colours
    assert len(colours) > 500, "next to nothing is on the picture"
    picture.quantize(kmeans=PAINS).save(path, optimize=True)
    assert path.stat().st_size < MODEST
