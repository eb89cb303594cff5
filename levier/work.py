"""The work of one text.

A text is loaded, extracted, written out as quads and validated without a look at any other, so that the
work can be done anywhere. Whatever a stage fails on costs that text a row among the rejects, and not the
others their graph.
"""

from __future__ import annotations

import hashlib
import json
import traceback
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from extract import corpus as texts
from extract import quad
from extract.pipeline import read_document
from extract.records import Document, Extraction, Reject
from graph.data import Context
from graph.validate import validate_document
from levier import edition
from levier.limit import Late, interrupted
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.report import Violation

__all__ = ["Block", "Refused", "block", "key"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier build has of a text, to be taken over as it is."""

    line: str
    """Of its ledger."""
    text: Path
    """The file with the text as read."""


@dataclass(frozen=True, slots=True)
class Block:
    """What one text gives to the build."""

    slug: str
    key: str
    """Digest of all that it was made of."""
    text: bytes
    data: bytes
    """The lines of its named graph."""
    quads: int
    """How many these are."""
    kinds: Mapping[str, str]
    """IRI of each entity found -> its kind."""
    names: Mapping[str, Counter[str]]
    """IRI of each discovered entity -> how often the text gives it each name."""
    claims: Counter[tuple[str, str]]
    """Relation and modality -> number of claims."""
    figures: int
    violations: tuple[Violation, ...]
    rules: str
    """Digest of the rules that it was validated by; empty where it was not."""
    kept: Kept | None = None
    """Of an earlier build: how it stands there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that was not used, and will not be as long as it stays as it is."""

    slug: str
    key: str
    """Digest of all that this depends on; empty where it may be otherwise next time."""
    reject: Reject


def key(source: texts.SourceFile, sha256: str) -> str:
    """Digest what the graph of a text is made of: its bytes, what is said of it, and the extractor."""
    made_of = [
        edition.maker(),
        source.file,
        source.slug,
        asdict(source.metadata),
        source.forgotten.digest,
        asdict(source.limits),
        sha256,
    ]
    return hashlib.sha256(json.dumps(made_of, ensure_ascii=True).encode()).hexdigest()


def block(source: texts.SourceFile, *, validate: bool) -> Block | Refused:
    """Do all that one text needs; the work of one process."""
    try:
        document = texts.load(source)
        if isinstance(document, Reject):
            return refused(source, document)
        with interrupted(source.limits.seconds):
            return made(source, document, validate)
    except Late:
        reason = f"extracting it takes more than {source.limits.seconds:g} s"
        return Refused(source.slug, "", Reject(source.file, reason, "split it"))
    except (
        Exception
    ) as error:  # whatever a stage fails on costs its text a row, and not the others their graph
        stage = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"extraction failed: {type(error).__name__} at {Path(stage.filename).name}:{stage.lineno}"
        remedy = "report it with the text; leave the text out until it is mended"
        return Refused(source.slug, "", Reject(source.file, reason, remedy))


def refused(source: texts.SourceFile, reject: Reject) -> Refused:
    """Say of which bytes a reject tells; one that may be another next time is looked at twice."""
    sure = bool(reject.sha256) and (not reject.fleeting or texts.load(source) == reject)
    return Refused(source.slug, key(source, reject.sha256) if sure else "", reject)


def made(source: texts.SourceFile, document: Document, validate: bool) -> Block:
    """Extract a document, and write and validate its quads."""
    extraction = read_document(document)
    lines = quad.lines(document, extraction)
    faults: tuple[Violation, ...] = ()
    if validate:
        faults = validate_document(
            [line.removesuffix("\n") for line in lines], Context.known(), document.text
        )
    return Block(
        slug=document.slug,
        key=key(source, document.sha256),
        text=document.text.encode(),
        data="".join(lines).encode(),
        quads=len(lines),
        kinds={entity.iri: terms.kind_of(entity.cls) for entity in extraction.entities},
        names=dict(named(document, extraction)),
        claims=Counter((said.relation, said.modality) for said in extraction.claims),
        figures=len(extraction.figures),
        violations=faults,
        rules=edition.rules() if validate else "",
    )


def named(document: Document, extraction: Extraction) -> Iterator[tuple[str, Counter[str]]]:
    """Give how often the text calls each discovered entity by each of its names: at least once."""
    runs = Counter(
        (mention.entity, " ".join(document.text[mention.start : mention.end].split()))
        for mention in extraction.mentions
    )
    for entity in extraction.entities:
        if not entity.known:
            counts = {name: max(1, runs[entity.iri, name]) for name in entity.names}
            yield entity.iri, Counter({normalize("NFC", name): count for name, count in counts.items()})
