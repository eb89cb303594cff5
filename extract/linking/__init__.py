"""Things, and how a text names them and takes them up again.

1. `thing`, `beneficiary`: an entity in the making; whether a story tells of it as of what is helped;
2. `reference`, `register`: what definite nouns refer to; the things of a document by their names;
3. `acronym`, `authority`, `apposition`: short names; records that share a name; what an apposition tells of one.
"""
