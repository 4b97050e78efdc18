"""One call of a method, checked and ready to be played."""

from dataclasses import dataclass, field

from sandbox.errors import Json
from sandbox.records import Upload
from sandbox.world import World


@dataclass(slots=True)
class Request:
    world: World
    args: Json
    files: dict[str, Upload] = field(default_factory=dict)
