"""What commands that compute share: where the graph is, for how long, which network to weave of which claims."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import seconds

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Generator

    from graph.engine import Engine
    from graph.network.build import Woven

__all__ = ["arguments", "network", "reached", "timed", "where"]


def arguments(parser: ArgumentParser) -> None:
    """Add what says where the network is found and which claims make it."""
    add = parser.add_argument
    add("--modality", metavar="NAME", action="append", default=[],
        help="let hedged, planned or recommended claims, or any of them, make ties too")  # fmt: skip
    add(
        "--since",
        metavar="DATE",
        default="",
        help="only what holds or happens from 2019, 2019-07 or 2019-07-05 on",
    )
    add("--until", metavar="DATE", default="", help="only what does so up to then")
    add("--with-membership", action="store_true", help="cooperation: mix in shared membership")
    where(parser)


def where(parser: ArgumentParser) -> None:
    """Add what says where the graph is, and how long the command may take."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument(
        "-g", "--graph", metavar="OUT", type=Path, default=Path("out"), help="a build (default: out)"
    )
    one.add_argument("--endpoint", metavar="URL", help="address of a SPARQL server")
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=seconds, default=600, help="stop it then (default: 600)"
    )


def reached(given: Namespace) -> Engine:
    """Give the server or the build that is asked."""
    from graph.engine import Embedded, Endpoint

    if given.endpoint:
        return Endpoint(given.endpoint, given.timeout)
    from graph import store

    return Embedded(store.open(given.graph, often=True))


@contextmanager
def timed(given: Namespace, narrower: str) -> Generator[None]:
    """Let the command take as long as it may; what would make it shorter is told where it takes longer."""
    from levier.limit import within

    with within(given.timeout, f"{narrower}, or allow more seconds (--timeout)"):
        yield


def network(given: Namespace) -> Woven:
    """Weave the network that was asked for."""
    from graph.network.build import build
    from graph.network.design import design

    design(given.name)
    return build(
        reached(given),
        given.name,
        modality=["Asserted", *given.modality],
        since=given.since,
        until=given.until,
        membership=given.with_membership,
    )
