"""A certificate of a member's part in a session: one A4 page to print, checkable by its link."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.plan_text import shorten, tidy
from services.papers.qr import qr_svg
from services.papers.typeset import typeset

SHOWN: Final = 20  # activities; the rest are counted
_LONGEST: Final = 90  # characters of an activity's title
_NAME: Final = 150  # of the hub's name, of the institution's
_CONTRIBUTIONS: Final = 240  # of all together


@dataclass(frozen=True, slots=True)
class Certificate:
    number: str
    hub: str  # who issues it
    member: str
    institution: str  # the member's own; may be empty
    theme: str
    activities: tuple[str, ...]  # titles of those attended, in their order
    contributions: tuple[str, ...]
    issued_at: datetime
    link: str  # where it is checked


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """In one language, for one certificate: dates and hours are said already."""

    language: str  # "ru-RU"
    title: str
    confirms: str
    took_part: str
    dates: str
    hours: str
    activities: str
    more: Callable[[int], str]  # activities that are only counted
    contributions: str
    number: str
    issued: str
    signature: str
    check: str
    qr_alt: str
    quotes: tuple[str, str] = ("«", "»")


def write_certificate(certificate: Certificate, words: CertificateWords) -> bytes:
    """PDF. The same certificate and words give the same bytes."""
    language, _, region = words.language.partition("-")
    opening, closing = words.quotes
    titles = certificate.activities
    data = {
        "language": language,
        "region": region,
        "hub": shorten(tidy(certificate.hub), _NAME),
        "title": words.title,
        "confirms": words.confirms,
        "member": certificate.member,
        "institution": shorten(tidy(certificate.institution), _NAME),
        "took-part": words.took_part,
        "theme": f"{opening}{tidy(certificate.theme)}{closing}",
        "when": f"{words.dates} · {words.hours}",
        "activities-label": words.activities,
        "activities": [shorten(tidy(title), _LONGEST) for title in titles[:SHOWN]],
        "more": words.more(len(titles) - SHOWN) if len(titles) > SHOWN else "",
        "contributions-label": words.contributions,
        "contributions": shorten("; ".join(map(tidy, certificate.contributions)), _CONTRIBUTIONS),
        "number": words.number,
        "issued": words.issued,
        "signature": words.signature,
        "check": words.check,
        "link": certificate.link,
        "qr-alt": words.qr_alt,
    }
    return typeset("certificate.typ", data, at=certificate.issued_at, qr=qr_svg(certificate.link))
