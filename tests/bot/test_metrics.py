"""What Prometheus reads: every count of the door and of the outbox, by its name."""

from types import SimpleNamespace

from prometheus_client import CollectorRegistry, generate_latest

from bot.door.intake import Counts as DoorCounts
from bot.door.receiver import Waiting
from bot.metrics import Figures
from bot.settlement import Counts


def test_each_count_has_its_line() -> None:
    door = SimpleNamespace(waiting=Waiting(1, 2, 3), counts=DoorCounts(received=10, failed=4))
    delivery = SimpleNamespace(counts=Counts(sent=7, unknown=5))
    registry = CollectorRegistry()
    registry.register(Figures(door, delivery))  # type: ignore[arg-type]  # only what is read of them
    lines = generate_latest(registry).decode().splitlines()
    for line in (
        'door_waiting{stage="queued"} 1.0',
        'door_updates_total{fate="received"} 10.0',
        'door_updates_total{fate="failed"} 4.0',
        'outbox_messages_total{fate="sent"} 7.0',
        'outbox_messages_total{fate="unknown"} 5.0',
    ):
        assert line in lines
