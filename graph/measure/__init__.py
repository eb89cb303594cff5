"""A network -> what its ties say of each actor, and of the whole.

Every function takes a graph of networkx whose edges may have a `weight`, a strength; where paths are counted, a
tie is as long as 1/weight. An empty graph gives nothing, a node without ties the least that there is.

1. `swift`: networkx -> NetworKit, which counts paths fifty times faster;
2. `path`, `tie`, `broker`, `twomode`: measures of each actor;
3. `community`, `mixing`: who belongs together;
4. `catalogue`: the measures by which actors can be ranked;
5. `null`, `whole`: the network against chance, and in a few lines.
"""
