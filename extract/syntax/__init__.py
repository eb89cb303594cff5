"""Just enough syntax for the frames.

1. `unit`, `modality`, `negation`, `clitic`, `aside`, `homograph`, `verbgroup`, `preposition`, `group`, `sharing`,
   `chunk`: words -> units: things, verbs, times, lists, each with its preposition;
2. `end`, `attribute`, `inverted`, `relative`, `fronted`, `joined`, `subject`, `earlier`, `object`: the ends of a
   verb, whom a noun describes, and the subjects of a sentence;
3. `neighbour`: the verb that a place goes with;
4. `duty`, `scope`, `nounscope`: how sure the text is of what a verb says, its clause heard, and a noun names.
"""
