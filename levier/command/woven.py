"""What the commands on networks share: which network to weave, of which claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.query import reached

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from graph.network.build import Woven

__all__ = ["arguments", "network"]


def arguments(parser: ArgumentParser) -> None:
    """Add what says where the network is found and which claims make it."""
    add = parser.add_argument
    add("--modality", metavar="NAME", action="append", default=[],
        help="let hedged, planned or recommended claims make ties too")  # fmt: skip
    add(
        "--since",
        metavar="DATE",
        default="",
        help="only what holds or happens from 2019, 2019-07 or 2019-07-05 on",
    )
    add("--until", metavar="DATE", default="", help="only what does so up to then")
    add("--with-membership", action="store_true", help="cooperation: mix in shared membership")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-g", "--graph", metavar="OUT", type=Path, default=Path("out"), help="a build (default: out)"
    )
    where.add_argument("--endpoint", metavar="URL", help="address of a SPARQL server")


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
