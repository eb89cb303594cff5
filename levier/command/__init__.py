"""The commands of `levier`, one module each: its help, its arguments, and what it does with them.

A module has `LINE`, `ABOUT` and `EXAMPLES`, the help; `arguments`, which adds what it takes to its parser; and
`run`, which asks the packages, hands what they give to `levier.show` and returns an exit status of
`levier.status`. It imports at its top what costs nothing: `--help` imports them all. `levier.cli` lists them.

1. `typed`, `woven`: what a person types -> its value; what commands that compute share;
2. `build`, `validate`, `evaluate`, `explain`, `forget`, `diff`: a corpus -> a build; how good it is; what was seen in a
   sentence; a build without a person; two builds compared;
3. `queries`, `query`, `network`, `rank`, `plot`: the catalogue of questions; answers, networks, rankings and figures;
4. `publish`, `push`, `serve`: a build -> a folder, a SPARQL server, a site over HTTP.
"""
