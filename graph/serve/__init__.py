"""A build -> an HTTP server that only reads it: a SPARQL 1.1 endpoint, and a document for each address.

`ask` a query and its answer; `media` which form a client prefers; `guard` what a query would do besides reading the
build; `limit` what a query may take; `answer` a query -> its answer; `kept` answers that are given again; `forked` a
process that holds the graph and forks workers; `pool` queries handed to them from a server; `protocol` an HTTP
request -> a query; `send` an answer -> an HTTP response; `reconcile` names -> entities; `entity` an address -> its
document; `app` which address is answered by what; `run` the server itself.
"""
