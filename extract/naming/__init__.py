"""Runs of words that may name something.

1. `candidate`, `shape`: what is found; what its spelling tells;
2. `written`, `gazetteer`, `person`, `title`, `authored`, `compound`, `extent`, `individual`, `outline`, `name`,
   `abbreviated`, `run`, `law`, `imprint`, `listing`: names of the authority, persons, names with a head noun, what
   small words join to them, how far they reach and whose they are, what names one thing without a name of its own,
   nouns that only set out an event, names that an acronym spells, bare capitals, acts, titles, names that only layout
   shows;
3. `holding`, `rival`, `branch`, `shared`: names that hold an authority's; which of two that share words stands; names
   that go on in the name of their place; names joined under one head;
4. `again`, `titled`: where the text says bare what it has introduced with a noun; titles that it takes up by one.
"""
