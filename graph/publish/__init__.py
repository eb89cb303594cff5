"""A build -> a folder that any web server can hold: pages for people, RDF for programs, dumps.

1. `place`, `form`: an address of the graph -> its files; triples -> Turtle, JSON-LD and N-Triples;
2. `rights`, `wording`: a store -> the same without what may not be published; dates and quotes as they are read;
3. `about`: a node -> the triples that describe it, with its claims and their evidence;
4. `dump`, `catalogue`: the whole graph -> compressed files; the folder -> its description, its redirections;
5. `view`, `namesake`, `frame`, `book`, `profile`, `page`: a store -> statements with their quotes, and names; these by
   what they are about; these -> the pages of an address, in the templates of `pages/`;
6. `quality`, `overview`, `network`, `asked`, `vocabulary`: the pages that are about the whole;
7. `site`: all of these in one folder, with the checksum of each file.
"""
