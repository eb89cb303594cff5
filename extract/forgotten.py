"""Persons who asked to be forgotten -> their names masked in every text, without a list of their names.

`forgotten.csv` in the folder of the texts has salted hashes of the written forms of each name: in full, with an
initial, glued as in an address. A short first hash rules out nearly every run of words quickly, and tells little; the
second is slow on purpose, so that nobody finds the names by trying all. Whoever bears the same full name is masked
too. Where a text has the full name, its surname alone is masked there as well, and a given name that stands alone.
Nothing can be masked of a text that has but "Mme Martin".

>>> forgotten = read(written((), "Odile Trahec", "00"))
>>> forgotten.mask("Odile Trahec (dite O. TRAHEC) préside. Mme Trahec a signé, Odile aussi.")
'█████ ██████ (dite █. ██████) préside. Mme ██████ a signé, █████ aussi.'
"""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING

from extract import nameform, nameword
from extract.language.lexicon import word_set
from extract.mask import BLACK
from extract.readers.encoding import decode
from extract.readers.reading import ReadError
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["NAME", "NOBODY", "Forgotten", "Row", "read", "written"]

NAME = "forgotten.csv"
HEADER = ("salt", "mark", "hash")
END = "end"
"""Opens the closing row, which has the count of the rows and a digest of them."""
_ROW = re.compile(r"[0-9a-f]{2,64},[0-9a-f]{3},[0-9a-f]{32}")
_KEPT = frozenset("-\u2010\n\t ")
"""What stays of a word that a hyphen parts at a line end."""
_MARK = 3
"""Hex digits of the short hash: one run of words in 4,096 is looked at again."""
_WORK = 2**14
_DIGEST = 32
"""Hex digits of the digest of all rows."""
Row = tuple[str, str, str]
"""Salt, short hash, slow hash."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is known of the names that are to be masked."""

    rows: tuple[Row, ...]

    @property
    def digest(self) -> str:
        """A digest of all of it: a text masked by other names is another text."""
        return hashlib.sha256(repr(self.rows).encode()).hexdigest()

    def knows(self, form: str) -> bool:
        """Tell whether a form is one of a forgotten name."""
        return any(
            _mark(salt, form) in marks and (salt, _mark(salt, form), _slow(salt, form)) in self.rows
            for salt, marks in _marks(self.rows).items()
        )

    def mask(self, text: str) -> str:
        """The text with the letters of each forgotten name replaced by "█"; nothing else changes."""
        if not self.rows:
            return text
        readings = [nameword.words(text)]
        if nameword.is_parted(text):
            readings.append(nameword.words(text, parted=True))
        told = [self._found(text, words) for words in readings]
        spans = [span for found, _, _ in told for span in found]
        tails = {tail for _, found, _ in told for tail in found}
        givens = {given for _, _, found in told for given in found}
        for words in readings:
            spans += _alone(text, words, tails, givens)
        return _blackened(text, spans)

    def _found(
        self, text: str, words: Sequence[re.Match[str]]
    ) -> tuple[list[tuple[int, int]], set[tuple[str, ...]], set[str]]:
        """The words of each name in a text, and the surnames and given names that they tell."""
        plain = [nameword.plain(word.group()) for word in words]
        spans: list[tuple[int, int]] = []
        tails: set[tuple[str, ...]] = set()
        givens: set[str] = set()
        for run in nameform.runs(text, words):
            name = [plain[at] for at in run.name]
            if _may_be([words[at] for at in run.name]) and self.knows(nameform.key(name)):
                spans += [words[at].span() for at in (*run.name, *run.within)]
                for given, tail in self._parts(name):
                    tails.add(tail)
                    givens |= {" ".join(given)} & nameword.forenames()
        for first, last in nameform.addresses(text, words):
            if self.knows("@" + "".join(plain[first:last])):
                spans += [word.span() for word in words[first:last]]
        return spans, tails, givens

    def _parts(self, name: Sequence[str]) -> Iterator[tuple[Sequence[str], tuple[str, ...]]]:
        """A name parted into given name and surname, where its form with an initial tells; either may come first."""
        for at in range(1, len(name)):
            for given, tail in ((name[:at], name[at:]), (name[at:], name[:at])):
                if len(given[0]) < 3 or self.knows(nameform.key([given[0][0], *tail])):
                    yield given, tuple(tail)


NOBODY = Forgotten(())


def written(rows: Iterable[Row], name: str, salt: str) -> bytes:
    """The file with a name added; the salt of the rows that are there is kept, else it is the one given."""
    held = list(rows)
    salt = held[0][0] if held else salt
    held += [(salt, _mark(salt, form), _slow(salt, form)) for form in nameform.forms(name)]
    held = sorted(set(held))
    return "".join(f"{','.join(row)}\n" for row in (HEADER, *held, _closing(held))).encode()


def read(data: bytes) -> Forgotten:
    """Read the file.

    Raises:
        ReadError: It is not as `levier forget` writes it; without it persons would come back.
    """
    try:
        header, *lines = csv.reader(StringIO(decode(data)), strict=True)
    except (ValueError, csv.Error):
        header, lines = [], []
    rows = [(salt, mark, slow) for salt, mark, slow in filter(_is_row, lines)]
    if tuple(header) != HEADER or not rows or not data.endswith(b"\n") or len(rows) < len(lines) - 1:
        raise ReadError(f"{NAME} is damaged", "put back the one that `levier forget` wrote")
    if len(rows) == len(lines):
        raise ReadError(
            f"{NAME} is damaged: its last row is missing, as where it was cut off or is of an old version",
            "put back the whole one, or remove it and give each name to `levier forget` again",
        )
    if tuple(lines[-1]) != _closing(rows):
        raise ReadError(
            f"{NAME} is damaged: its rows are not those that its last row counts",
            "put back the one that `levier forget` wrote",
        )
    return Forgotten(tuple(rows))


def _closing(rows: Sequence[Row]) -> Row:
    """The last row, which tells of every other, so that none is lost or changed without a word."""
    digest = hashlib.sha256("\n".join(map(",".join, rows)).encode()).hexdigest()
    return END, str(len(rows)), digest[:_DIGEST]


def _is_row(row: list[str]) -> bool:
    """Whether a row is as `written` writes it, and not cut off."""
    return len(row) == len(HEADER) and bool(_ROW.fullmatch(",".join(row)))


def _alone(
    text: str, words: Sequence[re.Match[str]], tails: set[tuple[str, ...]], givens: set[str]
) -> Iterator[tuple[int, int]]:
    """The surnames and given names of a text that stand by themselves, and are those of the forgotten."""
    plain = [nameword.plain(word.group()) for word in words]
    for at, word in enumerate(words):
        if not word.group()[0].isupper():
            continue
        for tail in tails:
            end = nameword.glued(plain, at, "".join(tail))
            if end and (len(tail) > 1 or tail[0] not in _places() or _titled(words, at)):
                yield from (one.span() for one in words[at:end])
        if plain[at] in givens and not _goes_on(text, words, at):
            yield word.span()


def _may_be(words: Sequence[re.Match[str]]) -> bool:
    """Whether no letter in lower case stands at an end of a run with capitals: "Kerven a" is no initial."""
    ends = {words[0].group(), words[-1].group()}
    return not any(len(end) == 1 and end.islower() for end in ends) or all(
        word.group().islower() for word in words
    )


def _titled(words: Sequence[re.Match[str]], at: int) -> bool:
    return at > 0 and words[at - 1].group().lower() in word_set("words", "titles")


def _goes_on(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a given name is that of somebody else: another capital follows."""
    if at + 1 == len(words):
        return False
    after = words[at + 1]
    return text[words[at].end() : after.start()] in {" ", "-"} and after.group()[0].isupper()


def _blackened(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = (c if c in _KEPT else BLACK for c in letters[start:end])
    return "".join(letters)


@cache
def _marks(rows: tuple[Row, ...]) -> dict[str, frozenset[str]]:
    """Salt -> the short hashes that go with it."""
    return {salt: frozenset(mark for of, mark, _ in rows if of == salt) for salt, *_ in rows}


def _mark(salt: str, form: str) -> str:
    return hashlib.sha256(f"{salt} {form}".encode()).hexdigest()[:_MARK]


@cache
def _slow(salt: str, form: str) -> str:
    return hashlib.scrypt(form.encode(), salt=salt.encode(), n=_WORK, r=8, p=1, dklen=16).hex()


@cache
def _places() -> frozenset[str]:
    """Names of one word that a known body or place bears: a surname may be one of them."""
    return frozenset(
        nameword.plain(name)
        for record in terms.authority()
        for name in record.names
        if name.replace("-", "").isalpha()
    )
