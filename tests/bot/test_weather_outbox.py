"""Whatever the weather: nothing is lost, nothing is sent twice knowingly, and the card tells the truth in the end."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from tests.bot import weather_laws
from tests.bot.weather import Step, Tally, evenings, weathered
from tests.bot.weather_house import evening, evening_file
from tests.bot.weather_time import live_through


def test_an_evening_in_bad_weather(
    sqlite_template: Path, record_property: Callable[[str, object], None]
) -> None:
    tally = Tally()

    @weathered(evenings(), st.booleans(), few=25)
    def lived(steps: list[Step], early: bool) -> None:
        with evening_file(sqlite_template) as url:
            live_through(_story(url, steps, tally, early=early))

    try:
        lived()
    finally:
        tally.report(record_property)


async def _story(url: str, steps: list[Step], tally: Tally, *, early: bool) -> None:
    async with evening(url, early=early) as here:
        await here.live_through(steps)
        await weather_laws.hold(here, tally)
