"""French words, verbs, nouns and numbers, told by closed classes, endings and lists.

1. `lexicon`: what the extractor knows of French, read from `lexicons/fr`;
2. `particle`, `fold`, `forms`, `words`: function words by what they do; a text without accents, as patterns, as words;
3. `tongue`, `verb`, `number`, `head`, `noun`, `reach`, `phrase`, `quote`, `counted`, `done`: whether it is French;
   verbs and numbers from forms; heads of phrases, what a form may be, how far names and phrases reach, what is quoted,
   and what was done.
"""
