"""`NAME=VALUE` as somebody typed it -> the limits of a reader or a server, each with a safe default.

>>> from extract.readers import Limits
>>> limited(Limits(), [("seconds", "60")]).seconds
60.0
>>> limited(Limits(), [("second", "60")])
Traceback (most recent call last):
    ...
levier.errors.UsageError: "second" is no limit here: give one of text_bytes, packed_bytes, ..., megabytes
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from levier.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["limited"]

Limits = TypeVar("Limits")
MOST = 10**12
"""Above any limit: clocks and the system count no further."""


def limited(limits: Limits, given: Iterable[tuple[str, str]]) -> Limits:
    """Give limits of which some are others; each is a number above 0, in the unit that its name or docstring says.

    UsageError where there is no such limit, or it is no such number.
    """
    kinds = {field.name: field.type for field in fields(cast("Any", limits))}
    values = {name: number(kinds, name, value) for name, value in given}
    return cast("Limits", replace(cast("Any", limits), **values))


def number(kinds: Mapping[str, object], name: str, value: str) -> float:
    """Read the value of a limit.

    Raises:
        UsageError: there is no such limit, or it is no such number.
    """
    if name not in kinds:
        raise UsageError(f'"{name}" is no limit here: give one of {", ".join(kinds)}')
    whole = kinds[name] == "int"
    try:
        read = int(value) if whole else float(value)
    except ValueError:
        read = 0
    if not 0 < read < MOST:
        raise UsageError(f'"{name}={value}" is no limit: give a {"whole " if whole else ""}number above 0')
    return read
