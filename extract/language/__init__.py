"""French words, verbs, nouns and numbers, told by closed classes, endings and lists.

1. `lexicon`: what the extractor knows of French, read from `lexicons/fr`;
2. `fold`, `forms`, `words`: a text without accents, as patterns, as words;
3. `verb`, `number`, `head`, `noun`, `counted`: a form -> verbs, numbers, head nouns, how far a phrase reaches, what a number counts.
"""
