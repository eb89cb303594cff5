"""A built graph: loaded, validated, queried, compared with gold.

The stages, in the order of flow:

1. `seal`, `trial`, `store`, `shelf`: OUT, or a file of quads -> an Oxigraph store; a build -> its store on disk; what
   tells whether it was damaged, and whether a parser stands it;
2. `term`, `data`, `rule`, `index`, `judge`, `constraint`, `quick`, `shacl`, `lines`: quads -> what rules look at;
   `shapes/` -> rules, and where they do not hold; a file -> its graphs and lines;
3. `likeness`: how alike two names are;
4. `passage`, `fact`, `content`, `check`, `whole`: what SHACL core cannot see of evidence, of direct triples,
   of addresses and days, of one graph, of a build;
5. `trace`, `report`: where a rule is broken -> the claim in words, with its sentence, for the terminal;
6. `part`, `validate`: a named graph, a document, a build -> every rule that it breaks;
7. `answer`, `bind`, `fetch`, `engine`, `process`, `parameter`, `entity`, `query`, `example`: a question -> its answer;
8. `readback`, `compare`, `regression`, `calibration`, `evaluate`: a build and hand-made gold -> how good the build is;
9. `network`, `measure`, `rank`: a build -> networks of actors, what their ties say, and how sure a place in a
   ranking is;
10. `export`, `picture`: a network -> files for other programs and a page; rankings and answers -> figures;
11. `publish`: a build -> a site of pages, RDF and dumps;
12. `serve`: a build -> an HTTP server: its site, a SPARQL endpoint, names matched with the authority.

`errors` stands before all. The package imports `ontology` and never `extract`.
"""
