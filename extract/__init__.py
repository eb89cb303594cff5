"""French policy texts -> claims as quads; imports `ontology` and never `graph`.

The stages, in the order of flow:

1. `language`: what is known of French, from `lexicons/fr`;
2. `records`: what passes between stages;
3. `nameword`, `nameasked`, `nameinsert`, `nameform`, `namestand`: how names of persons are written;
4. `readers`, `cell`, `apart`, `leftover`, `profile`, `mask`, `forgotten`, `slug`, `corpus`: files and
   their metadata -> documents, contact data and who asked to be forgotten blacked out;
5. `calendar`, `time`, `figure`, `figuredate`: dates, periods, numbers of a text and when they held;
6. `page`: a text -> blocks and sentences;
7. `naming`, `mention`: words -> candidates, what may name an entity;
8. `linking`, `link`: candidates -> things, each with its links;
9. `syntax`: a sentence -> units, the ends of its verbs, its modality;
10. `rule`, `claim`: a sentence -> drafts of claims, by one rule after another;
11. `concern`, `centre`, `feature`, `confidence`, `identity`, `gather`, `sameness`, `preferred`: drafts -> claims of the
    field and entities with IRIs, how sure each claim is; who shares a name, and by which name each is shown;
12. `quad`: an extraction -> canonical N-Quads;
13. `pipeline`: all of it as a spaCy pipeline;
14. `explain`: what each stage saw in a sentence.
"""
