"""Things, and how a text takes them up again.

1. `thing`: an entity in the making;
2. `reference`: definite nouns -> what they refer to.
"""
