"""The commands of `levier`, one module each: its help, its arguments, and what it does with them.

A module has `LINE`, `ABOUT` and `EXAMPLES`, the help; `arguments`, which adds what it takes to its parser; and
`run`, which asks the packages, hands what they give to `levier.show` and returns an exit status of
`levier.status`. It imports at its top what costs nothing: `--help` imports them all. `levier.cli` lists them.
"""
