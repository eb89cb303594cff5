"""Lists of names -> entities of the authority: the Reconciliation Service API, version 0.2, as OpenRefine speaks it.

`names` which entity a name stands for; `lexis` what classes and properties are called; `match` a query -> candidates;
`extend` entities -> their values; `service` a request -> the JSON of its answer, or a preview; `web` an HTTP
request -> what the service is asked.
"""
