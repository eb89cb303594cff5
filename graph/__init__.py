"""A built graph: loaded, validated, queried, compared with gold.

The stages, in the order of flow:

1. `store`: OUT, or a file of quads -> an Oxigraph store;
2. `data`, `rule`, `lines`: quads -> what rules look at; `shapes/` -> rules; a file -> its graphs and lines;
3. `passage`, `fact`, `check`: what SHACL core cannot see of evidence, of direct triples, of the whole;
4. `trace`, `report`: where a rule is broken -> the claim in words, with its sentence, for the terminal;
5. `validate`: a build, or one document of it -> every rule that it breaks;
6. `answer`, `engine`, `bind`, `likeness`, `parameter`, `query`: a question -> its answer;
7. `readback`, `compare`, `evaluate`: a build and hand-made gold -> how good the build is;
8. `network`, `measure`, `rank`: a build -> networks of actors, what their ties say, and how sure a place in a
   ranking is.

`errors` stands before all. The package imports `ontology` and never `extract`.
"""
