"""French policy texts -> claims as quads; imports `ontology` and never `graph`.

The stages, in the order of flow:

1. `language`: what is known of French, from `lexicons/fr`;
2. `records`: what passes between stages;
3. `readers`, `cell`, `apart`, `leftover`, `profile`, `mask`, `nameform`, `forgotten`, `slug`, `corpus`: files and
   their metadata -> documents, contact data and who asked to be forgotten blacked out;
4. `calendar`, `time`, `figure`, `figuredate`: dates, periods, numbers of a text and when they held;
5. `page`: a text -> blocks and sentences;
6. `naming`, `mention`: words -> candidates, what may name an entity;
7. `linking`, `link`: candidates -> things, each with its links;
8. `syntax`: a sentence -> units, the ends of its verbs, its modality;
9. `rule`, `claim`: a sentence -> drafts of claims, by one rule after another;
10. `concern`, `centre`, `feature`, `confidence`, `identity`, `gather`, `sameness`, `preferred`: drafts -> claims of the
    field and entities with IRIs, how sure each claim is; who shares a name, and by which name each is shown;
11. `quad`: an extraction -> canonical N-Quads;
12. `pipeline`: all of it as a spaCy pipeline;
13. `explain`: what each stage saw in a sentence.
"""
