"""The ledger of a build: a line for each named graph, which says what it was made of and where it stands.

A build that finds the same key again takes the graph from the earlier one instead of reading the text anew. What it
takes is compared with its digest first, so that whatever was edited, half written or spoilt since is made anew.
A line ends with a digest of its own, of what it says before: the first that is not whole ends what is taken.
Ledger and corpus are both in the order of slugs, and are read side by side: neither is held in memory.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from contextlib import ExitStack
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any, Self

from extract.records import Reject
from graph.report import Violation
from graph.store import GRAPH, TEXT
from levier.work import Block, Kept, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

__all__ = ["KNOWN", "LEDGER", "Earlier", "Entry", "entries", "line_of", "line_of_refused", "sha256"]

LEDGER = "ledger.jsonl"
SEAL = ',"seal":"'
MOST = 2**34
"""Bytes that no one graph has: a size beyond was never written."""
REJECT = ("file", "reason", "remedy")
KNOWN = ("ontology", "authority", "entities")
"""The graphs that are no document's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a ledger."""

    name: str
    """Of the named graph: the slug of a document, or "authority" and the like."""
    offset: int
    """In bytes of graph.nq."""
    size: int
    """In bytes; 0 where the text was refused."""
    sha256: str
    """Of these bytes."""
    more: dict[str, Any]
    line: bytes = b""
    """As it stands in the ledger."""


def sha256(data: bytes) -> str:
    """Give the SHA-256 of bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def line_of(name: str, data: bytes, block: Block | None = None) -> str:
    """Write the line of a graph; of a document's, with what the block has besides."""
    said: dict[str, Any] = {"name": name, "size": len(data), "sha256": sha256(data)}
    if block:
        said |= {
            "key": block.key,
            "text": sha256(block.text),
            "quads": block.quads,
            "kinds": dict(block.kinds),
            "names": {iri: dict(counts) for iri, counts in block.names.items()},
            "claims": [[*of, count] for of, count in block.claims.items()],
            "figures": block.figures,
            "violations": [astuple(violation) for violation in block.violations],
            "rules": block.rules,
        }
    return sealed(said)


def line_of_refused(text: Refused) -> str:
    """Write the line of a text that was not used."""
    said = {
        "name": text.slug,
        "size": 0,
        "sha256": "",
        "key": text.key,
        "reject": {name: getattr(text.reject, name) for name in REJECT},
    }
    return sealed(said)


def sealed(said: Mapping[str, Any]) -> str:
    """Write a line, which ends with the digest of what it says before: what it says is built on, and not found anew."""
    text = json.dumps(said, ensure_ascii=True, separators=(",", ":")).removesuffix("}")
    return f'{text}{SEAL}{sha256(text.encode("ascii"))}"}}\n'


def entries(folder: Path) -> Iterator[Entry]:
    """Give the lines of the ledger of a build, to the first that is not whole; none where it has no ledger."""
    offset = 0
    try:
        with (folder / LEDGER).open("rb") as lines:
            for line in lines:
                entry = entry_of(line, offset)
                yield entry
                offset += entry.size
    except (OSError, ValueError):
        return


def entry_of(line: bytes, offset: int) -> Entry:
    """Read a line of a ledger, which may have been damaged in any way.

    Raises:
        ValueError: it is not as one was written.
    """
    text, _, end = line.rpartition(SEAL.encode("ascii"))
    if end.rstrip() != f'{sha256(text)}"}}'.encode("ascii"):
        raise ValueError(LEDGER)
    try:
        said = json.loads(line)
        name, size, digest = said.pop("name"), said.pop("size"), said.pop("sha256")
    except (KeyError, AttributeError, TypeError, RecursionError) as error:
        raise ValueError(LEDGER) from error
    if not (isinstance(name, str) and isinstance(digest, str) and type(size) is int and 0 <= size < MOST):
        raise ValueError(LEDGER)
    return Entry(name, offset, size, digest, said, line)


class Earlier:
    """What an earlier build has of each text, asked in the order of their slugs."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.stack = folder, ExitStack()

    def __enter__(self) -> Self:
        self.lines = entries(self.folder)
        self.next = next(self.lines, None)
        try:
            self.graph = self.stack.enter_context((self.folder / GRAPH).open("rb"))
        except OSError:
            self.next = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def find(self, slug: str, key: Callable[[], str], rules: str) -> Block | Refused | None:
        """Give what there is of a text, if it was made of the same and, where rules are given, validated by them."""
        while self.next and (self.next.name in KNOWN or self.next.name < slug):
            self.next = next(self.lines, None)
        entry = self.next
        if entry is None or entry.name != slug or not entry.more.get("key") or entry.more["key"] != key():
            return None
        try:
            if "reject" in entry.more:
                return Refused(slug, entry.more["key"], Reject(**entry.more["reject"]))
            return self.block(entry) if not rules or entry.more["rules"] == rules else None
        except (LookupError, TypeError, ValueError, AttributeError, MemoryError):  # a line that was damaged
            return None

    def block(self, entry: Entry) -> Block | None:
        """Give a graph and its text again; None where they are not as they were written."""
        self.graph.seek(entry.offset)
        data = self.graph.read(entry.size)
        file = self.folder / TEXT / f"{entry.name}.txt"
        try:
            text = file.read_bytes()
        except OSError:
            return None
        more = entry.more
        if sha256(data) != entry.sha256 or sha256(text) != more["text"]:
            return None
        return Block(
            slug=entry.name,
            key=more["key"],
            text=text,
            data=data,
            quads=more["quads"],
            kinds=more["kinds"],
            names={iri: Counter(counts) for iri, counts in more["names"].items()},
            claims=Counter({(relation, modality): n for relation, modality, n in more["claims"]}),
            figures=more["figures"],
            violations=tuple(Violation(*said) for said in more["violations"]),
            rules=more["rules"],
            kept=Kept(entry.line.decode("ascii"), file),
        )
