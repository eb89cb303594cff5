"""The commonest function words of French, by what they do, so that rules read in terms of grammar.

Verbs stand in the infinitive, prepositions as they are before contraction and elision.

>>> (OF, TO, BE)
('de', 'à', 'être')
"""

from __future__ import annotations

from extract.language.lexicon import table

_WORD: dict[str, str] = table("words")["particle"]

OF = _WORD["of"]
OF_THE = _WORD["of_the"]
TO = _WORD["to"]
WITH = _WORD["with"]
IN = _WORD["in"]
ON = _WORD["on"]
BY = _WORD["by"]
FOR = _WORD["for"]
AT_THE = _WORD["at_the"]
AND = _WORD["and"]
THAT = _WORD["that"]
ALONG = _WORD["along"]
WHOSE = _WORD["whose"]
NOT = _WORD["not"]
BE = _WORD["be"]
HAVE = _WORD["have"]
HERE = _WORD["here"]
ACUTE: str = table("words")["acute"]
"""The accent that ends a participle of the first group."""
