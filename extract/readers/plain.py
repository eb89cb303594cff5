r"""Text and Markdown -> the decoded file itself: markup kept, line ends as \n, nothing else changed.

Offsets into the text are then offsets into the file, so Unicode is not normalised and no blank is stripped.

>>> read("\ufeff# L'été\r\n\r\nFin.".encode()).text
"# L'été\n\nFin."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.readers.encoding import decode
from extract.readers.reading import Reading

if TYPE_CHECKING:
    from extract.readers.reading import Limits


def read(data: bytes, _limits: Limits | None = None) -> Reading:
    """Read the text of a .txt or .md file."""
    return Reading(decode(data).replace("\r\n", "\n").replace("\r", "\n"))
