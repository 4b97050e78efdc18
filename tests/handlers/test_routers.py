"""The tree of routers, as a whole."""

from collections.abc import Iterator

from aiogram import Router
from aiogram.dispatcher.event.handler import FilterObject

from handlers.routers import routers


def test_no_condition_is_asked_on_a_thread() -> None:
    """Aiogram runs what is not awaitable on a thread; `handlers.filters.Is` keeps a condition on the loop."""
    on_a_thread = [one.magic or one.callback for one in _conditions() if not one.awaitable]
    assert on_a_thread == []


def _conditions() -> Iterator[FilterObject]:
    for root in routers():
        for router in _tree(root):
            for observer in router.observers.values():
                yield from observer._handler.filters or ()
                for handler in observer.handlers:
                    yield from handler.filters or ()


def _tree(router: Router) -> Iterator[Router]:
    yield router
    for below in router.sub_routers:
        yield from _tree(below)
