"""What must hold of a graph: SHACL, one subject a file.

Each rule has an address, a name, a severity and a message in French and English, and a group that says what
to do. Most are property shapes with a target of their own, which pySHACL runs for all nodes at once. A
`shapes:Check` is a rule that SHACL core cannot express and `graph` runs: it is named and worded here too.

A new shape is one block in a file, and one planted fault in `tests/shapes/faults.toml`.
"""
