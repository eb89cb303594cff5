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
AT = _WORD["at"]
AT_THE = _WORD["at_the"]
NEAR = _WORD["near"]
AFTER = _WORD["after"]
ACCORDING = _WORD["according"]
AND = _WORD["and"]
OR = _WORD["or"]
BUT = _WORD["but"]
THAT = _WORD["that"]
ALONG = _WORD["along"]
WHO = _WORD["who"]
WHOSE = _WORD["whose"]
WHERE = _WORD["where"]
NOT = _WORD["not"]
MORE = _WORD["more"]
BE = _WORD["be"]
HAVE = _WORD["have"]
