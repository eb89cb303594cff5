"""Runs of words that may name something.

1. `candidate`: what is found;
2. `gazetteer`, `person`, `branch`, `name`, `run`, `law`, `listing`: names of the authority, persons, branches of
   networks, names with a head noun, bare capitals, acts, names that only layout shows.
"""
