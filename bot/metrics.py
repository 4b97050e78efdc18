"""Prometheus metrics: what waits at the door, and what became of the outbox's rows."""

from collections.abc import Callable, Iterator
from dataclasses import asdict

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.delivery import Delivery
from bot.door import Door


class Figures(Collector):
    def __init__(self, door: Door, delivery: Delivery) -> None:
        self._door = door
        self._delivery = delivery

    def collect(self) -> Iterator[Metric]:
        waiting = GaugeMetricFamily("door_waiting", "Updates in memory", labels=["stage"])
        for stage, count in self._door.waiting._asdict().items():
            waiting.add_metric([stage], count)
        yield waiting
        updates = CounterMetricFamily("door_updates", "Updates since the start", labels=["fate"])
        for fate, count in asdict(self._door.counts).items():
            updates.add_metric([fate], count)
        yield updates
        messages = CounterMetricFamily(
            "outbox_messages", "Rows of the outbox since the start", labels=["fate"]
        )
        for fate, count in asdict(self._delivery.counts).items():
            messages.add_metric([fate], count)
        yield messages


def serve_metrics(port: int, door: Door, delivery: Delivery) -> Callable[[], None]:
    """On loopback only; whoever collects from elsewhere puts a proxy before it. What this gives stops it."""
    registry = CollectorRegistry()
    registry.register(Figures(door, delivery))
    server, _ = start_http_server(port, addr="127.0.0.1", registry=registry)

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return stop
