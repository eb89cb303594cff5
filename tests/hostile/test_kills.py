"""A command that is killed at any instant: readers have the state before or the one after, the next run is sound."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Store

from tests.hostile.ordering import KILLED, held, is_sound, lines, quads
from tests.hostile.scale import LONG, lots, times
from tests.levier.test_push import Graphs

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

    from tests.hostile.ordering import Ended, Place

CORPORA = ("one", "other")


def kill(run: Callable[[str, float], Ended], whole: Ended, lot: random.Random, *faults: str) -> None:
    """Run a command and kill it at some instant, or at some change of a file, before it ends by itself."""
    fault = lot.choice(faults)
    at = lot.randint(1, whole.steps) if fault == "step" else lot.uniform(0, whole.seconds)
    while (ended := run(fault, at)).status != KILLED:
        assert ended.status == 0, ended.said
        at = 1 + at // 2 if fault == "step" else at / 2


@pytest.mark.parametrize(
    ("what", "whole", "faults"),
    [("a build", 100, ("clock", "step")), ("loading a store", 40, ("load",))],
)
def test_a_build_that_is_killed_leaves_the_one_before_and_the_next_gives_the_same_bytes(
    place: Place, counted: Callable[[str, int], None], what: str, whole: int, faults: tuple[str, ...]
) -> None:
    lot, clean = lots(what), {corpus: place.clean(corpus) for corpus in CORPORA}
    place.build("one")
    unhurt = place.build("other")
    for number in range(count := times(whole)):
        corpus = CORPORA[number % 2]
        if number % 4 > 1:
            shutil.rmtree(place.out)
        before = held(place.out)

        def build(fault: str, at: float, corpus: str = corpus) -> Ended:
            return place.build(corpus, fault=fault, at=at)

        kill(build, unhurt, lot, *faults)
        assert held(place.out) in (before, clean[corpus])  # ruff: ignore[literal-membership]
        ended = place.build(corpus)
        assert (ended.status, held(place.out) == clean[corpus]) == (0, True), ended.said
        assert is_sound(place.out)
    counted(f"instants of {what} at which it was killed", count)


def test_a_site_whose_publishing_is_killed_is_there_whole_after_the_next(
    place: Place, counted: Callable[[str, int], None]
) -> None:
    lot, clean, corpora = lots("publish"), {}, CORPORA if LONG else CORPORA[:1]
    for corpus in corpora:
        place.build(corpus)
        unhurt = place.publish()
        clean[corpus] = held(place.site)
    for number in range(count := times(20)):
        place.build(corpus := corpora[number % len(corpora)])
        before = held(place.site)
        kill(lambda fault, at: place.publish(fault=fault, at=at), unhurt, lot, "clock", "step")
        assert held(place.site) in (before, clean[corpus], {})
        assert place.publish().status == 0
        assert held(place.site) == clean[corpus]
        assert [path.name for path in place.folder.iterdir() if path.name.startswith(".")] == []
    counted("instants of publishing at which it was killed", count)


def test_a_push_that_is_killed_is_made_good_by_the_next_also_of_the_build_before(
    place: Place,
    serve: Callable[[type[BaseHTTPRequestHandler]], str],
    counted: Callable[[str, int], None],
) -> None:
    class Server(Graphs):
        held, asked, refuses = Store(), [], staticmethod(lambda _: 0)

    address, lot = serve(Server), lots("push")
    place.build("one")
    assert place.run("push", place.out, "--endpoint", address).status == 0
    place.build("other")
    unhurt = place.run("push", place.out, "--endpoint", address)
    for number in range(count := times(40)):
        place.build(CORPORA[number % 2])

        def push(fault: str, at: float) -> Ended:
            return place.run("push", place.out, "--endpoint", address, fault=fault, at=at)

        kill(push, unhurt, lot, "clock", "step")
        if lot.random() < 0.5:
            place.build(CORPORA[(number + 1) % 2])
        assert push("", 0).status == 0
        assert quads(Server.held) == lines(place.out / "graph.nq")
        place.build(CORPORA[(number + 1) % 2])
        assert push("", 0).status == 0
    counted("instants of a push at which it was killed", count)
