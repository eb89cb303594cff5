"""A build -> networks of actors, whose ties keep the claims that make them.

1. `part`: queries of `queries/edges/` -> each actor's part in what it shares with others, with its claim;
2. `choose`: parts -> those of some modalities, of a period, without a source;
3. `weave`: parts -> weighted ties, and the graph of networkx that holds them;
4. `design`: `designs.toml` -> the networks that there are;
5. `build`: a build and the name of a network -> that network.
"""
