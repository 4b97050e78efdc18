"""A plan between two messages: as JSON in the conversation's state, so it survives a restart."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.plan import PlanReading, Reason, Unclear
from domain.session import Activity, Kind, Plan, Zone


def to_data(reading: PlanReading) -> dict[str, Any]:
    return asdict(reading)


def from_data(data: Mapping[str, Any]) -> PlanReading:
    activities = [
        Activity(**{**item, "zone": Zone(item["zone"]), "kind": Kind(item["kind"])})
        for item in data["activities"]
    ]
    unclear = [Unclear(item["line"], item["text"], Reason(item["reason"])) for item in data["unclear"]]
    return PlanReading(
        theme=data["theme"],
        aim=data["aim"],
        tasks=tuple(data["tasks"]),
        activities=tuple(activities),
        unclear=tuple(unclear),
        when=data["when"],
        place=data["place"],
    )


def plan_of(reading: PlanReading) -> Plan:
    return Plan(reading.theme or "", reading.aim, reading.tasks, reading.activities)
