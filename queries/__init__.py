"""SPARQL, one file a question.

`answer/` holds the questions of the catalogue, `check/` those that look for what may be wrong in a build: a header of
`#+` lines after the grlc convention, in YAML, says what each asks, takes and gives (`graph.query` reads it), so that a
new question is a new file. `edges/` holds what networks are woven from, `lookup/` what the code itself asks. All are
written for a default graph that is the union of the named graphs.
"""
