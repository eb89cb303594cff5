"""The sample corpus -> any number of varied texts, the same for the same number.

A text is made of paragraphs of several texts of the sample, in an order of its own; each body and person that the
sample invents has another name in each text, and each number another value: so no two texts are alike, most name
what others name too, and many entities are met once.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

from extract import corpus
from extract.pipeline import read_document
from extract.records import Document

SAMPLE = Path(__file__).resolve().parent.parent / "corpus" / "sample"
SYLLABLES = (
    "ba ber bo cal cor da del do fa fer gan gui la ler lo mar mel na nor pa per ra ri sal ta va".split()
)
FEW, MANY = 5, 11
"""Paragraphs of a text."""


@cache
def paragraphs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The paragraphs of the sample, each with the words by which it names what only the sample knows."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for source in corpus.survey(SAMPLE).sources:
        document = corpus.load(source)
        if isinstance(document, Document):
            said = read_document(document)
            names = {name for entity in said.entities if not entity.known for name in entity.names}
            words = sorted({word for name in names for word in re.findall(r"\b[A-Z]\w{3,}", name)})
            parts = [part.strip() for part in re.split(r"\n\s*\n", document.text) if part.strip()]
            found += [(part, tuple(word for word in words if word in part)) for part in parts]
    return tuple(found)


def text(number: int) -> str:
    """One text."""
    chance = random.Random(number)
    chosen = chance.sample(paragraphs(), chance.randint(FEW, MANY))
    called: dict[str, str] = {}
    parts = []
    for part, words in chosen:
        for word in words:
            called.setdefault(word, "".join(chance.choices(SYLLABLES, k=3)).capitalize())
        renamed = re.sub(r"\w+", lambda match: called.get(match.group(), match.group()), part)
        parts.append(re.sub(r"\d+", lambda match: varied(match.group(), chance), renamed))
    return "\n\n".join(parts) + "\n"


def varied(digits: str, chance: random.Random) -> str:
    """Another number of as many digits; years, days and what begins with nought stay."""
    if len(digits) < 3 or len(digits) == 4 or digits[0] == "0":
        return digits
    return str(chance.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))


def write(folder: Path, count: int) -> Path:
    """Write so many texts into a new folder."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(text(number), encoding="utf-8")
    return folder
