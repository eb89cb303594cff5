"""Text -> words with offsets and normal forms; the spaCy tokenizer that the pipeline is built on.

One cheap rule serves every later stage: a run of letters (hyphens inside, a final apostrophe kept, and one inside a
name) is a word, a run of digits is a word, any other character stands alone. The stock French tokenizer is slower and
splits names in ways that differ between spellings.

>>> [w.text for w in words("l’Avise et Saint-Étienne, 2 000 €")]
['l’', 'Avise', 'et', 'Saint-Étienne', ',', '2', '000', '€']
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from spacy.tokens import Doc

from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.vocab import Vocab

_LETTERS = r"[^\W\d_ʼ]+(?:\d[A-ZÀ-Þ][^\W\d_ʼ]*)?"
_JOINED = rf"{_LETTERS}(?:[-‐‑·.](?=[^\W\d_]){_LETTERS})*"
_ELIDED = "|".join(table("words")["elisions"].split())
_PUNNED = "|".join(table("words")["punned"].split())
# A name has an apostrophe of its own where nothing can be elided: "Milo'Coop"; what it puns on stays a word.
_WORD = re.compile(
    rf"(?!(?i:{_ELIDED})['’ʼ])(?=[^\W\d_a-zß-ÿœ]){_JOINED}(?:(?<![-‐‑][dlDL])['’ʼ](?!(?:{_PUNNED})\b){_JOINED})+"
    rf"|{_JOINED}['’ʼ]?"
    r"|\d+(?:ers?|ères?|res?|èmes?|es?|nde?s?|[eè]mes?)(?![^\W\d_])|\d+|[^\w\s]|_|ʼ"
)
_BARE: dict[str, str] = table("words")["bare_capitals"]
_ENDS = frozenset(".!?…:«»–—•-*(")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ʼ": "'", "’": "'", "‐": "-", "‑": "-"})


class Word(NamedTuple):
    """One word: its text, where it stands, in lower case, and its normal form."""

    text: str
    start: int
    end: int
    lower: str
    norm: str


@lru_cache(maxsize=1 << 15)
def lower(text: str) -> str:
    """Lower case with plain apostrophes and hyphens, accents kept."""
    return text.lower().replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace("‐", "-")


@lru_cache(maxsize=1 << 15)
def norm(text: str) -> str:
    """Lower case without accents or ligatures: the form in which names are compared.

    >>> norm("L’Économie")
    "l'economie"
    """
    folded = text.casefold().translate(_LIGATURES)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 15)
def _compared(token: str) -> tuple[str, str]:
    return lower(token), norm(token)


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    found = [
        Word(match.group(), match.start(), match.end(), *_compared(match.group()))
        for match in _WORD.finditer(text)
    ]
    for i, word in enumerate(found):
        if word.text in _BARE and _opens_a_phrase(text, found, i):
            found[i] = word._replace(lower=_BARE[word.text])
    return found


def _opens_a_phrase(text: str, found: list[Word], i: int) -> bool:
    """Whether a capital without its accent opens a sentence that is not all in capitals: "A Dole, la Scic …"."""
    if i + 1 >= len(found) or found[i + 1].start != found[i].end + 1 or found[i + 1].text.isupper():
        return False
    return i == 0 or "\n" in text[found[i - 1].end : found[i].start] or found[i - 1].text in _ENDS


def wording(words: Sequence[Word], first: int, last: int) -> str:
    """Words as the text spells them, any space between two of them as one blank.

    >>> wording(words("La  Ville d’Aix"), 0, 4)
    'La Ville d’Aix'
    """
    out = words[first].text
    for before, word in pairwise(words[first:last]):
        out += ("" if word.start == before.end else " ") + word.text
    return out


class WordTokenizer:
    """A spaCy tokenizer that cuts where `words` cuts, white space as tokens of its own."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the vocabulary that the documents will share."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenise one text without loss."""
        forms: list[str] = []
        spaces: list[bool] = []
        at = 0
        for match in _WORD.finditer(text):
            self._gap(text[at : match.start()], forms, spaces)
            forms.append(match.group())
            spaces.append(False)
            at = match.end()
        self._gap(text[at:], forms, spaces)
        return Doc(self.vocab, words=forms, spaces=spaces)

    @staticmethod
    def _gap(gap: str, forms: list[str], spaces: list[bool]) -> None:
        if not gap:
            return
        if gap[0] == " " and forms and not forms[-1].isspace():
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            forms.append(gap)
            spaces.append(False)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the rule is in the code."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> WordTokenizer:
        """Nothing to restore."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to keep."""

    def from_disk(self, _path: object, **_kwargs: object) -> WordTokenizer:
        """Nothing to restore."""
        return self
