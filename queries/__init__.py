"""SPARQL, one file a question.

`answer/` holds the questions of the catalogue: a header of `#+` lines after the grlc convention, in YAML, says what
each asks, takes and gives (`graph.query` reads it), so that a new question is a new file. `lookup/` holds what the
code itself asks. All are written for a default graph that is the union of the named graphs.
"""
