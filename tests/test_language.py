"""Both languages: no message of the kit is left untranslated, and placeholders agree."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import autograder.language
from autograder.language import Text, text

PACKAGE = Path(autograder.language.__file__).parent
CATALOGUE = PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "autograder.po"


def _templates():
    """Return every (place, template) that the kit hands to text()."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "text" and node.args:
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                found.append((place, node.args[0]))
    return found


def _catalogue():
    with CATALOGUE.open("rb") as stream:
        return [m for m in read_po(stream, locale="zh") if m.id]


def _placeholders(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_templates_are_literals():
    assert [p for p, node in _templates() if not isinstance(node, ast.Constant)] == []


def test_every_template_has_a_chinese_counterpart():
    known = {m.id for m in _catalogue() if m.string}
    missing = [(p, n.value) for p, n in _templates() if n.value not in known]
    assert missing == []


def test_no_template_is_translated_twice():
    # The reader keeps the last of two entries silently. A template of one line is compared.
    lines = [x for x in CATALOGUE.read_text(encoding="utf-8").splitlines() if x[:5] == "msgid"]
    assert len(lines) == len(set(lines) - {'msgid ""'}) + lines.count('msgid ""')


@pytest.mark.parametrize("message", _catalogue(), ids=lambda m: m.id[:40])
def test_placeholders_agree(message):
    assert _placeholders(message.id) == _placeholders(message.string)
    assert not message.fuzzy


def test_text_fills_both_languages():
    line = text("This exercise scores 0. {reason}", reason=Text("Why.", "原因。"))
    assert line == Text("This exercise scores 0. Why.", "本题得 0 分。原因。")
    assert line.in_("zh") == "本题得 0 分。原因。"


def test_braces_in_values_are_left_alone():
    assert text("cell {cell}", cell="{x}").en == "cell {x}"


def test_line_without_counterpart_stays_english():
    assert Text("only English", "").in_("zh") == "only English"
