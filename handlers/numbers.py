"""Numbers in buttons. Anybody can send any: what no table could hold is no button of ours."""

from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=1, lt=2**63)]
Count = Annotated[int, Field(ge=0, lt=10_000)]
Seal = Annotated[int, Field(ge=0, lt=2**32)]  # of what a button was drawn for
Points = Annotated[int, Field(ge=0, le=1_000_000)]
