"""One sentence -> what it says: each rule reads a scene and gives drafts.

1. `draft`, `frame`: a claim in the making; what a verb can say, from `frames.toml`.
2. `appointment`, `ownname`, `page`, `protagonist`, `discourse`, `world`, `bearer`, `breath`, `utterance`, `scene`,
   `salience`, `speaker`, `field`: an agenda's line; whose page it is; whom the text tells of, what it spoke of before;
   its things; the sentence, what is in mind after it; who says it; the field that it is.
3. `envoy`, `spelled`, `setwords`, `slot`, `onemeaning`, `verbclaim`, `partner`, `together`: frames of verbs; who acts
   together.
   `holder`, `kin`, `implied`, `resolution`, `nominal`: predicates, possessed nouns, what a card leaves out, what a
   council resolves, nominalisations, owners.
   `takenup`, `act`, `lightverb`, `given`, `untold`, `backing`, `board`, `bond`, `memberlist`: what nouns and "chacun"
   take up, nouns of acts beside their verbs and after "avec", what is given to who has it, boards, bonds, members.
   `through`, `winning`: devices that one acts by; who wins a prize.
4. `rolenoun`, `rolereader`, `rolephrase`, `mailname`, `rolebody`, `rolewords`: a role's noun, phrase, body and words.
   `rolechain`, `roleverb`, `rolehead`, `signature`, `rolesaid`: who holds it, beside a name, by a verb, on a page.
5. `guests`, `agenda`: lines of programmes, and who takes part in them.
   `governor`, `datable`, `dateend`, `dateverb`, `datelayout`, `deadline`, `origin`, `today`, `dating`: when.
   `place`, `placeverb`, `listplace`, `eventplace`, `locating`: where.
6. `theme`, `activity`, `priority`, `emphasis`, `topic`, `applying`: themes.
   `leverword`, `leversaid`, `leverlisted`, `leveroffered`, `meanslist`, `advice`, `opinion`, `recommending`: levers.
   `lawact`, `lawsaid`: laws.
7. `session`, `chronicle`, `deed`: lines of programmes, chronologies and lists of what a body does.
   `attending`, `present`, `retelling`, `announcing`, `calling`, `eventcard`: who holds and attends an event.
   `fieldowner`, `entryname`, `fieldline`, `entryline`, `sitting`, `occasion`, `imprint`, `citation`, `inreport`: what
   layout, fields and openings say, minutes of a sitting among them.
8. `refusing`, `echoing`: who says no to what has just been said; of whom the same is said.
"""
