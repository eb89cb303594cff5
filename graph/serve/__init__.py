"""A build -> an HTTP server that only reads it: its site, a SPARQL 1.1 endpoint, and names matched with its authority.

`ask` a query and its answer; `media` which form a client prefers; `guard` what a query would do besides reading the
build; `limit` what a query may take; `answer` a query -> its answer; `kept` answers that are given again; `reconcile`
names -> entities; `described` a graph -> its dumps, and what describes it as a whole; `pages` a path -> a file of the
site; `forked` a process that holds the graph and forks workers; `worker` one of them; `pool` requests handed to them
from a server; `protocol` an HTTP request -> a query; `send` an answer -> an HTTP response; `endpoint` the requests at
/sparql; `folder`, `documents` a path -> a file that there is, or is made; `app` which address is answered by what;
`run` the server itself. `editor` is made from npm.
"""
