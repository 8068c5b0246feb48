"""Student-made strings are data: strip what steers a terminal or a page, cut at a stated length."""

from __future__ import annotations

import html
import re
import unicodedata

__all__ = ["CALL", "MESSAGE", "NAME", "VALUE", "clean", "escape"]

# The stated lengths, in characters.
NAME = 200
MESSAGE = 2000
CALL = 4000
VALUE = 2000

# CSI sequences, OSC and other string sequences with their ends, then two-byte escapes.
_ANSI = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_KEPT = frozenset("\n\t")


def clean(string: str, limit: int) -> str:
    """Return `string` without control, ANSI, bidi and zero-width characters.

    Line breaks of every kind become a newline; lone surrogates become U+FFFD. The result
    has at most `limit` characters and ends in an ellipsis if it was cut.
    """
    # A hostile string may be huge: look only at as much as could be shown.
    head = string[: 4 * limit + 1000]
    head = _BREAKS.sub("\n", _ANSI.sub("", head))
    kept = "".join(_harmless(c) for c in head)
    if len(kept) <= limit and len(string) <= 4 * limit + 1000:
        return kept
    return kept[: max(limit - 1, 0)] + "…"


def escape(string: str, limit: int) -> str:
    """Return `string` cleaned and escaped for HTML text and attributes."""
    return html.escape(clean(string, limit), quote=True)


def _harmless(character: str) -> str:
    if character in _KEPT or (character.isascii() and character.isprintable()):
        return character
    category = unicodedata.category(character)
    # Cf holds the bidi overrides, zero-width marks, soft hyphen and tag characters.
    if category in ("Cc", "Cf"):
        return ""
    return "\ufffd" if category == "Cs" else character
