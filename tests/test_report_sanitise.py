"""Student-made strings: nothing in them steers a terminal or a page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.report.sanitise import clean, escape


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07rest", "rest"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jclear", "clear"),
        ("\x1bcreset", "reset"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("zero\u200bwidth\u2060\ufeff", "zerowidth"),
        ("tag\U000e0041", "tag"),
        ("a\x00b\x08c\x7f", "abc"),
        ("a\rb\r\nc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("lone \ud800", "lone \ufffd"),
        ("kept:\t卷积 é ∞\n", "kept:\t卷积 é ∞\n"),
    ],
)
def test_clean(hostile, left):
    assert clean(hostile, 200) == left


def test_long_string_is_cut_to_the_limit():
    assert clean("x" * 10, 10) == "x" * 10
    assert clean("x" * 11, 10) == "x" * 9 + "…"


def test_string_cut_before_cleaning_says_so():
    assert clean("\x00" * 10_000 + "x", 10) == "…"


def test_escape_leaves_no_tag_or_quote():
    assert escape("<a b=\"c\" d='e'>&", 100) == "&lt;a b=&quot;c&quot; d=&#x27;e&#x27;&gt;&amp;"


@given(st.text(st.characters()), st.integers(1, 60))
def test_clean_text_is_bounded_printable_and_stable(string, limit):
    cleaned = clean(string, limit)
    assert len(cleaned) <= limit
    assert not {unicodedata.category(c) for c in cleaned if c not in "\n\t"} & {"Cc", "Cf", "Cs"}
    assert clean(cleaned, limit) == cleaned
    cleaned.encode()
