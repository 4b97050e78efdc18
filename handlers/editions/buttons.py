"""What presses about editions carry."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.edition import ItemKind
from domain.material import Consent
from handlers.numbers import Count, Id
from services.editions import SourceKind

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: none
Of = Annotated[int, Field(ge=0, lt=2**63)]  # a session's id; of a tag or a kind its seal
Step = Annotated[int, Field(ge=-1, le=1)]


class All(CallbackData, prefix="edl"):
    """Drafts, and what is being built."""


class New(CallbackData, prefix="edn"):
    """What is it to be called?"""


class Begin(CallbackData, prefix="edb"):
    """With the suggested title."""

    session_id: IdOrNone


class Open(CallbackData, prefix="edo"):
    edition_id: Id


class Sources(CallbackData, prefix="edc"):
    edition_id: Id


class Which(CallbackData, prefix="edw"):
    """Of which session, tag or kind?"""

    edition_id: Id
    what: SourceKind
    page: Count


class Rows(CallbackData, prefix="edr"):
    edition_id: Id
    what: SourceKind
    of: Of
    page: Count


class Put(CallbackData, prefix="edp"):
    edition_id: Id
    what: SourceKind
    of: Of
    page: Count
    material_id: Id
    on: bool


class PutAll(CallbackData, prefix="eda"):
    edition_id: Id
    what: SourceKind
    of: Of
    on: bool


class AskConsent(CallbackData, prefix="edq"):
    edition_id: Id
    what: SourceKind
    of: Of
    page: Count


class Results(CallbackData, prefix="edx"):
    edition_id: Id
    page: Count


class PutResult(CallbackData, prefix="edy"):
    edition_id: Id
    page: Count
    kind: ItemKind
    subject_id: Id
    on: bool


class Order(CallbackData, prefix="eds"):
    edition_id: Id
    page: Count


class MoveSection(CallbackData, prefix="edm"):
    edition_id: Id
    revision: Count
    at: Count
    step: Step


class Section(CallbackData, prefix="edg"):
    edition_id: Id
    at: Count
    page: Count


class Move(CallbackData, prefix="edv"):
    edition_id: Id
    revision: Count
    at: Count  # the section
    kind: ItemKind
    subject_id: Id
    step: Step


class Out(CallbackData, prefix="edqo"):
    """Out of the edition, from its section."""

    edition_id: Id
    at: Count
    page: Count
    kind: ItemKind
    subject_id: Id


class Rename(CallbackData, prefix="ede"):
    """A section."""

    edition_id: Id
    revision: Count
    at: Count


class Entitle(CallbackData, prefix="edt"):
    edition_id: Id


class Preface(CallbackData, prefix="edf"):
    edition_id: Id


class NoPreface(CallbackData, prefix="edk"):
    edition_id: Id


class Contents(CallbackData, prefix="edi"):
    edition_id: Id
    page: Count


class DraftPaper(CallbackData, prefix="edd"):
    edition_id: Id


class Build(CallbackData, prefix="edu"):
    edition_id: Id


class Cancel(CallbackData, prefix="edz"):
    edition_id: Id


class AskDrop(CallbackData, prefix="edh"):
    edition_id: Id


class DropDraft(CallbackData, prefix="edj"):
    edition_id: Id


class Shelf(CallbackData, prefix="efl"):
    """The frozen ones, for everybody."""

    page: Count


class One(CallbackData, prefix="efo"):
    edition_id: Id


class Paper(CallbackData, prefix="efp"):
    edition_id: Id
    docx: bool


class LeftOutOf(CallbackData, prefix="efr"):
    edition_id: Id
    page: Count


class Post(CallbackData, prefix="efg"):
    """A card in the group."""

    edition_id: Id


class Asked(CallbackData, prefix="efm"):
    """One of a letter's materials, to be looked at; it also says what the letter's buttons mean."""

    material_id: Id
    revision: Count


class AgreeAll(CallbackData, prefix="efa"):
    """An author's word on all materials of the letter."""

    consent: Consent


class Agree(CallbackData, prefix="efc"):
    """An author's word."""

    material_id: Id
    consent: Consent
    revision: Count  # that it was asked for
