"""A disk that fills while something is written: told in a line, what was there stays, the next run is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Store

from extract import forgotten
from tests.hostile.ordering import held, is_sound, lines, quads
from tests.hostile.scale import lots, times
from tests.levier.test_push import Graphs

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

    from tests.hostile.ordering import Ended, Place

COMMANDS = ("build", "push", "publish", "forget")


def test_a_disk_that_is_full_at_any_place_is_told_in_a_line_and_nothing_is_lost(
    place: Place,
    serve: Callable[[type[BaseHTTPRequestHandler]], str],
    counted: Callable[[str, int], None],
) -> None:
    class Server(Graphs):
        held, asked, refuses = Store(), [], staticmethod(lambda _: 0)

    names = (f"Personne Numéro{chr(97 + number)}" for number in range(999))
    corpora = ("one", "other")
    arguments: dict[str, list[object]] = {
        "publish": ["publish", place.out, "-o", place.site],
        "push": ["push", place.out, "--endpoint", serve(Server)],
    }

    def run(command: str, number: int, fault: str = "", at: float = 0) -> Ended:
        if command == "build":
            return place.build(corpora[number % 2], fault=fault, at=at)
        if command == "forget":
            corpus = place.folder / corpora[number % 2]
            given = ["forget", next(names), "--corpus", corpus, "-g", place.out]
            return place.run(*given, fault=fault, at=at)
        return place.run(*arguments[command], fault=fault, at=at)

    lot = lots("disk")
    unhurt: dict[str, Ended] = {}
    for number in range(count := times(30)):
        command = COMMANDS[number % len(COMMANDS)]
        if command not in unhurt:
            place.build(corpora[number % 2])
            unhurt[command] = run(command, number)
        place.build(corpora[1 - number % 2])
        before = held(place.out), held(place.site)
        fault = lot.choice(("full", "size"))
        at = lot.randint(1, unhurt[command].steps) if fault == "full" else int(10 ** lot.uniform(0, 5))
        while (ended := run(command, number, fault, at)).status == 0:
            at //= 2
            place.build(corpora[1 - number % 2])
            before = held(place.out), held(place.site)
        assert (ended.status, ended.said.count("\n"), ended.said[:8]) == (1, 1, "levier: "), ended
        assert (held(place.out), held(place.site)) == before
        assert run(command, number).status == 0
    assert is_sound(place.out)
    assert place.run(*arguments["push"]).status == 0
    assert quads(Server.held) == lines(place.out / "graph.nq")
    for file in place.folder.glob(f"o*/{forgotten.NAME}"):
        assert forgotten.read(file.read_bytes()).rows
    counted("places at which the disk was full", count)
