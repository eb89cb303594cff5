"""A build -> an HTTP server that only reads it: a SPARQL 1.1 endpoint, and a document for each address.

`ask` a query and its answer; `media` which form a client prefers; `guard` what a query would do besides reading the
build; `kept` answers that are given again; `limit` what a query may take; `forked` a process that holds the graph and
forks workers; `pool` queries handed to them from a server; `protocol` an HTTP request -> a query; `entity` an address
-> its document; `app` which address is answered by what; `run` the server itself.
"""
