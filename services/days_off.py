"""Which days are days off, in a country whose public holidays somebody keeps a list of."""

from datetime import date
from functools import lru_cache
from typing import Final

from domain.cycle import IsWorking

WEEKEND: Final = 5  # Saturday, counted from Monday, 0


@lru_cache(maxsize=8)
def is_working(country: str) -> IsWorking:
    """Weekends and public holidays are off, working Saturdays are not; of a country that is not known, only weekends are."""
    import holidays  # noqa: PLC0415 - some 12 MB and a tenth of a second, only where there is a cycle

    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return _is_weekday
    return known.is_working_day


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Their two letters."""
    import holidays  # noqa: PLC0415 - as above

    return frozenset(holidays.list_supported_countries(include_aliases=False))


def _is_weekday(day: date) -> bool:
    return day.weekday() < WEEKEND
