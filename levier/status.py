"""Exit statuses of the command."""

DONE, ERROR, USAGE, VIOLATIONS, INTERRUPTED = 0, 1, 2, 3, 130
