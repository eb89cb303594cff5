"""Things, and how a text names them and takes them up again.

1. `thing`, `agreement`, `beneficiary`: an entity in the making; its gender and number; whether it is what others help;
2. `reference`, `register`, `proper`, `told`: what definite nouns refer to; the things of a document by their names;
   what it is about;
3. `acronym`, `authority`, `above`, `fronted`, `apposition`: short names; records that share a name; areas that hold
   all places of a text; towns that open their
   sentence; what an apposition tells of a name;
4. `chain`, `calling`, `introduced`, `signs`, `surroundings`: names said in one breath; what is called so; what noun
   opens a list; what stands beside a name, and round it, and tells whether it is a body or a place;
5. `sole`, `newcomer`, `whereabouts`, `device`: the authority that a noun alone means; what may be new; places that a
   text names to say where; the one device of its class.
"""
