"""Prometheus metrics: what waits at the door, and what became of the outbox's rows."""

from collections.abc import Iterator

from prometheus_client import start_http_server
from prometheus_client.core import REGISTRY, CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.delivery import Delivery
from bot.door import Door


class _Counts(Collector):
    def __init__(self, door: Door, delivery: Delivery) -> None:
        self._door = door
        self._delivery = delivery

    def collect(self) -> Iterator[Metric]:
        waiting = GaugeMetricFamily("door_waiting", "Updates in memory", labels=["stage"])
        for stage, count in self._door.waiting._asdict().items():
            waiting.add_metric([stage], count)
        yield waiting
        updates = CounterMetricFamily("door_updates", "Updates since the start", labels=["fate"])
        for fate in ("received", "repeated", "undecodable", "adopted", "failed"):
            updates.add_metric([fate], getattr(self._door.counts, fate))
        yield updates


def serve_metrics(port: int, door: Door, delivery: Delivery) -> None:
    """On loopback only; whoever collects from elsewhere puts a proxy before it."""
    REGISTRY.register(_Counts(door, delivery))
    start_http_server(port, addr="127.0.0.1")
