"""What somebody types for a person -> the name alone, "Prénom Nom".

>>> asked("Mme Odile Trahec, présidente"), asked("TRAHEC (Mme Odile)")
('Odile Trahec', 'Odile TRAHEC')
"""

from __future__ import annotations

import re

from extract.language.lexicon import word_set
from extract.nameword import is_forename, words

__all__ = ["asked", "is_full", "is_title"]

_NICKNAME = re.compile(r"\([^()]*\)(?=\s*\w)|[\"«“][^\"«»“”]*[\"»”]")
_PARTS = re.compile(r"[,;:()\[\]|/\n\u2013\u2014]|\s-+\s")
_SURNAME = 2
"""Letters of one, at least."""
_AFTER_TITLE = re.compile(r"\.?\s++|(?<=\w\w)\.")


def asked(person: str) -> str:
    """The name alone of what is typed: no title, and nothing of what a comma, a dash or a bracket parts from it.

    Raises:
        ValueError: What else it says is not clear, or which of its words is the given name.
    """
    parts = [bare for part in _PARTS.split(_NICKNAME.sub(" ", person)) if (bare := _untitled(part))]
    head, rest = parts[0] if parts else "", parts[1] if parts[1:] else ""
    name = " ".join(head.split())
    if rest and (not is_full(head) or _opens_a_surname(head) or _is_given(rest)):
        is_first = bool(words(head)) and is_forename(words(head)[0])
        if _is_given(rest) and (not is_full(head) or (_opens_a_surname(head) and not is_first)):
            name = f"{rest} {name}"
        elif not (is_full(head) and is_first):
            raise ValueError(rest)
    if stray := _stray(name):
        raise ValueError(stray)
    return _given_first(name)


def is_full(name: str) -> bool:
    """Whether a name has two words or more, so that it may be one in full."""
    return sum(bool(words(part)) for part in name.split()) > 1


def is_title(word: re.Match[str]) -> bool:
    """Whether a word is a title: "Mme", "Docteur"."""
    return word.group().lower() in word_set("words", "titles") | word_set("names", "courtesies")


def _untitled(part: str) -> str:
    """A part without the titles that open it; an initial is none: "M.-A. Trahec"."""
    part = part.strip()
    while (first := words(part)[:1]) and first[0].start() == 0 and is_title(first[0]):
        gap = _AFTER_TITLE.match(part, first[0].end())
        if not gap:
            break
        part = part[gap.end() :]
    return part


def _given_first(name: str) -> str:
    """A name with its surname last, where capitals tell that it stands first: "LE GOFF Jean-Marc"."""
    parts = name.split()
    last = next((at for at, part in enumerate(parts) if not part.isupper() or len(part) < _SURNAME), 0)
    given = " ".join(parts[last:])
    return f"{given} {' '.join(parts[:last])}" if last and _is_given(given) else name


def _is_given(part: str) -> bool:
    return all(is_forename(word) for word in words(part))


def _opens_a_surname(head: str) -> bool:
    """Whether words are a surname alone, as in "LE GOFF, Jean-Marc"."""
    return head.isupper() or words(head)[0].group().lower() in word_set("words", "particles")


def _stray(name: str) -> str:
    """A word that is no part of a name: a title or role, or in lower case among capitals; "" where there is none."""
    found = words(name)
    roles, particles = (
        word_set("roles", "roles"),
        word_set("words", "particles") | word_set("names", "between"),
    )
    plain = [word.group() for word in found]
    has_capitals = any(word[0].isupper() for word in plain)
    for word in plain:
        is_said = word.islower() and word not in particles and (has_capitals or word in roles)
        if is_said or (len(word) > 1 and word.lower() in word_set("words", "titles")):
            return word
    if len(plain) > 2:
        if plain[0].lower() in roles:
            return plain[0]
        before = plain[-2].lower() in particles or is_forename(found[-2])
        if plain[-1].lower() in roles and not before:
            return plain[-1]
    return ""
