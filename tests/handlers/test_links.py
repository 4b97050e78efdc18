"""Deep links: those of this bot are read, all others are nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.links import Links, Target, payload, read_payload

LINKS = Links("media_hub_bot", key=b"ours")
FORGER = Links("media_hub_bot", key=b"theirs")


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_what_was_signed_is_read(session_id: int, member_id: int) -> None:
    signed = LINKS.signed("in", session_id, member_id)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", signed)
    assert LINKS.verified("in", signed) == (session_id, member_id)
    assert FORGER.verified("in", signed) is None
    assert LINKS.verified("cert", signed) is None


@given(st.text() | st.from_regex(r"in_[0-9]+_[0-9]+_.{16}", fullmatch=True))
def test_what_was_not_signed_is_nothing(text: str) -> None:
    assert LINKS.verified("in", text) is None


@pytest.mark.parametrize("index", range(len(LINKS.signed("in", 12, 345))))
def test_each_character_counts(index: int) -> None:
    signed = LINKS.signed("in", 12, 345)
    changed = signed[:index] + ("7" if signed[index] != "7" else "8") + signed[index + 1 :]
    assert LINKS.verified("in", changed) is None


@given(st.sampled_from(Target), st.integers(0, 10**15 - 1))
def test_a_plain_payload_is_read(target: Target, subject_id: int) -> None:
    assert read_payload(payload(target, subject_id)) == (target, subject_id)
