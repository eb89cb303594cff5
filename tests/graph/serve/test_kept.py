"""Answers that are kept."""

from __future__ import annotations

from graph.serve.ask import Asked, Reply
from graph.serve.kept import Kept

BODY = b"x" * 1_000


def test_the_answer_asked_for_longest_ago_makes_room() -> None:
    kept = Kept(4_000)
    for name in ("a", "b"):
        kept.put(Asked(name), Reply(200, "text/csv", BODY))
    assert kept.get(Asked("a")) == Reply(200, "text/csv", BODY)
    kept.put(Asked("c"), Reply(200, "text/csv", BODY))
    assert [bool(kept.get(Asked(name))) for name in "abc"] == [True, False, True]


def test_an_answer_larger_than_the_room_is_not_kept() -> None:
    kept = Kept(1_000)
    kept.put(Asked("a"), Reply(200, "text/csv", BODY))
    assert (kept.get(Asked("a")), kept.left) == (None, 1_000)


def test_a_refusal_and_the_hour_are_not_kept() -> None:
    kept = Kept(10_000)
    kept.put(Asked("a"), Reply.said(400, "no"))
    kept.put(Asked("SELECT (now ( ) AS ?n) {}"), Reply(200, "text/csv", BODY))
    assert not kept.found
