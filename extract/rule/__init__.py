"""One sentence -> what it says: each rule reads a scene and gives drafts.

1. `draft`, `frame`: a claim in the making; what a verb can say, from `frames.toml`.
2. `discourse`, `world`, `scene`: what the text spoke of before; its things; the sentence as the rules see it.
3. `verbclaim`, `nominal`: frames of verbs, predicates, nominalisations, owners.
4. `rolenoun`, `rolereader`, `rolephrase`, `rolebody`, `rolewords`, `roleverb`, `rolehead`, `signature`, `rolesaid`: roles.
5. `governor`, `datable`, `dateverb`, `dateline`, `dating`, `place`, `locating`: when and where.
6. `topic`, `applying`, `leverword`, `leversaid`, `recommending`, `lawsaid`: themes, levers, laws.
7. `fieldline`, `occasion`: what layout says.
"""
