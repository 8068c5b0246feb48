"""Two-language text: every line a student sees exists in English and Chinese."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")

__all__ = ["LANGUAGES", "Language", "Text", "text"]


class Text(NamedTuple):
    """One line in both languages."""

    en: str
    zh: str

    def in_(self, language: Language) -> str:
        """Return the line in `language`; a line without a counterpart stays English."""
        return (self.zh or self.en) if language == "zh" else self.en


@cache
def _catalogue() -> dict[str, str]:
    # The .po file is read as it is: a compiled .mo would be a binary in the repository.
    from babel.messages.pofile import read_po

    path = files("autograder") / "locale" / "zh" / "LC_MESSAGES" / "autograder.po"
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale="zh")
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


def text(template: str, **values: object) -> Text:
    """Fill an English template and its counterpart from the Chinese catalogue.

    Values that are themselves `Text` are filled in by language. A template that the
    catalogue lacks stays English in both; a test holds that there is none.
    """
    en = {k: v.en if isinstance(v, Text) else v for k, v in values.items()}
    zh = {k: v.zh if isinstance(v, Text) else v for k, v in values.items()}
    return Text(template.format(**en), _catalogue().get(template, template).format(**zh))
