"""Runs of words that may name something.

1. `candidate`: what is found;
2. `gazetteer`, `person`, `name`, `run`, `law`, `listing`: names of the authority, persons, names with a head
   noun, bare capitals, acts, names that only layout shows.
"""
