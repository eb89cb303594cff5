"""What can be said and what is known: Turtle -> terms, relations and records.

The stages, in the order of flow:

1. `turtle`: a Turtle file -> its triples, refused where they could not be compared or replaced;
2. `record`, `relation`: what the triples say -> a record of each known entity, a relation of each property;
3. `terms`: the one door for every other package, with every IRI and every file in its place;
4. `edtf`, `address`, `account`: a date -> the days that it spans; what is said -> its address; a text -> the numbers of
   accounts and of persons that no graph may carry.

The Turtle itself: `ess.ttl` (classes and relations), `alignment.ttl` (what they are in other vocabularies),
`levers.ttl` and `themes.ttl` (concept schemes), `authority/` (known actors, laws, instruments, legal forms).
"""
