"""Things, and how a text names them and takes them up again.

1. `thing`: an entity in the making;
2. `reference`, `register`: what definite nouns refer to; the things of a document by their names;
3. `authority`, `apposition`: which record a shared name means; what an apposition tells of a name.
"""
