"""Errors of the package.

GraphError
├── StoreError         a built graph that is missing, or a file that is not quads
├── QueryError         a query that cannot be answered
│   └── UsageError     a question, a parameter or a value that there is not
└── EvaluationError    gold or a build that cannot be compared
"""


class GraphError(Exception):
    """What the package refuses; its message is one line that says what to do."""


class StoreError(GraphError):
    """A built graph that is missing, or a file that is not quads."""


class QueryError(GraphError):
    """A query that cannot be answered."""


class UsageError(QueryError):
    """A question, a parameter or a value that there is not."""


class EvaluationError(GraphError):
    """Gold or a build that cannot be compared."""
