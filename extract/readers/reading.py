"""What readers share: the record that they give, the limits that they keep, the error that they raise.

A reader takes the bytes of one file and gives its text, with the metadata that the format itself carries. It
opens no file, fetches nothing, and says why it cannot read what it cannot read.

>>> raise ReadError("the file is empty", "put text in it or remove it")
Traceback (most recent call last):
    ...
extract.readers.reading.ReadError: the file is empty: put text in it or remove it
"""

from __future__ import annotations

import logging
import re
import unicodedata
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable


_LONGEST_ROW = 600
_SPACES = re.compile(r" {2,}")
_UNSEEN = {"Cf": "", "Cc": " ", "Zl": " ", "Zp": " ", "Co": " ", "Cs": " ", "Cn": " "}
"""What becomes of characters that show nothing, by Unicode category; no-break spaces (Zs) stay."""


class ReadError(Exception):
    """A file that gives no text, with the reason and what to do."""

    def __init__(self, reason: str, remedy: str, *, fleeting: bool = False) -> None:
        super().__init__(f"{reason}: {remedy}")
        self.reason = reason
        self.remedy = remedy
        self.fleeting = fleeting
        """Whether the same file may be read another time: a process that ended may have had no luck."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read before it is refused."""

    text_bytes: int = 20_000_000
    """Of a text or HTML file; also of `sources.csv`."""
    packed_bytes: int = 100_000_000
    """Of a PDF or docx, whose pictures weigh more than its words."""
    unpacked_bytes: int = 200_000_000
    """Of all that a docx holds, once unzipped."""
    pages: int = 3_000
    """Of a PDF."""
    characters: int = 5_000_000
    """Of the text itself: two thousand pages."""
    seconds: float = 300
    """That the parser of an HTML file, a PDF or a docx may take."""
    megabytes: int = 2_000
    """Of memory that it may take."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a text besides its words; None where nothing is said."""

    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    lang: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file, not yet masked, and what its format says of it."""

    text: str
    metadata: Metadata = Metadata()
    around: str | None = None
    """More of the page than its text, where the date may stand; None where that is the text itself."""


def tidy(run: str) -> str:
    r"""One line of an extracted text: NFC, its spaces single, without invisible characters or soft hyphens.

    >>> tidy("  tiers-\xadlieux,\t 3\xa0500\n")
    'tiers-lieux, 3\xa0500'
    """
    line = unicodedata.normalize("NFC", run)
    if not line.isprintable():
        line = "".join(c if c.isprintable() else _UNSEEN.get(unicodedata.category(c), c) for c in line)
    return _SPACES.sub(" ", line).strip(" ")


def is_data_row(texts: Iterable[str]) -> bool:
    """Whether a table row, by its pieces of text, is one of data, and not of a page laid out as a table.

    >>> is_data_row(["Ville", "2 000 €"]), is_data_row(["x" * 601])
    (True, False)
    """
    return all(length <= _LONGEST_ROW for length in accumulate(map(len, texts)))


@contextmanager
def quiet() -> Generator[None]:
    """Keep the warnings and log lines of a parser from the terminal: a bad file is told by its reject row."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
