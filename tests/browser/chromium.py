"""The browser on this machine. Playwright downloads none: its own builds come from a host that not everybody reaches."""

import os
import shutil
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
MISSING: Final = "neither Chromium nor Chrome is in the PATH; on Debian: apt-get install chromium"


def chromium() -> str | None:
    """Its path."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def chromium_is_required() -> bool:
    return os.environ.get("CI") == "true"
