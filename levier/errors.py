"""Errors of the front door.

LevierError
├── CorpusError    the folder of texts, or all of its texts, cannot be used
├── OutputError    the output folder cannot be used
├── PushError      a server does not take a graph
└── UsageError     an argument that means nothing
"""


class LevierError(Exception):
    """What the front door refuses; its message is one line that says what to do."""


class CorpusError(LevierError):
    """A folder of texts that gives no graph."""


class OutputError(LevierError):
    """An output folder that is not ours to write to."""


class PushError(LevierError):
    """A server that does not take a graph."""


class UsageError(LevierError):
    """An argument that means nothing."""
