"""A scorecard as one self-contained HTML page, with a picture: a bar for each exercise."""

from __future__ import annotations

from html import escape

from autograder.audit.scorecard import KINDS, Card, Row, Tally
from autograder.audit.table import HEADS, complaints

__all__ = ["render_page"]

WIDTH, NAMES, STEP, BAR = 1080, 330, 18, 170
GOOD, BAD, NONE = "#2a9d6f", "#d1495b", "#8884"
STYLE = """
body { font: 15px/1.5 system-ui, "Noto Sans", sans-serif; max-width: 1100px; margin: 2em auto; padding: 0 1em;
  color-scheme: light dark }
svg text { font: 12px system-ui, "Noto Sans", sans-serif; fill: currentColor }
pre { background: #8882; padding: .6em 1em; overflow-x: auto; font-size: 13px; white-space: pre-wrap }
"""


def render_page(card: Card) -> str:
    """Return the page: totals, the picture, then each case that did not come out as it must."""
    counts = {head: card.total(kind) for head, kind in zip(HEADS[: len(KINDS)], KINDS, strict=True)}
    totals = " · ".join(f"{head}: <b>{tally.good}/{tally.total}</b>" for head, tally in counts.items())
    found = "".join(f"<pre>{escape(text)}</pre>" for text in complaints(card))
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Scorecard</title><style>{STYLE}</style>'
        f"<h1>Scorecard</h1><p>{totals} · equivalent: {card.equivalent}</p>"
        f"<p>Each bar is the share of cases that came out as they must; red is what did not.</p>{_picture(card)}"
        f"<h2>What did not come out as it must</h2>{found or '<p>Nothing.</p>'}</html>\n"
    )


def _picture(card: Card) -> str:
    parts, y = [], 20
    for place, head in enumerate(HEADS[: len(KINDS)]):
        parts.append(f'<text x="{NAMES + place * (BAR + 15)}" y="12" font-weight="bold">{escape(head)}</text>')
    for chapter, rows in card.chapters().items():
        parts.append(f'<text x="0" y="{y + 14}" font-weight="bold">{escape(chapter)}</text>')
        for row in rows:
            parts.append(_line(row, y))
            y += STEP
        y += 8
    label = "Share of cases that came out as they must, for each exercise"
    return (
        f'<svg viewBox="0 0 {WIDTH} {y}" width="100%" role="img" aria-label="{label}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _line(row: Row, y: int) -> str:
    bars = "".join(_bar(getattr(row, kind), NAMES + place * (BAR + 15), y) for place, kind in enumerate(KINDS))
    return f'<text x="{NAMES - 8}" y="{y + 14}" text-anchor="end">{escape(row.exercise)}</text>{bars}'


def _bar(tally: Tally, x: int, y: int) -> str:
    length = BAR - 55
    if not tally.total:
        return f'<rect x="{x}" y="{y + 8}" width="{length}" height="2" fill="{NONE}"/>'
    good = length * tally.share
    return (
        f'<rect x="{x}" y="{y + 4}" width="{length}" height="11" fill="{BAD}"/>'
        f'<rect x="{x}" y="{y + 4}" width="{good:.1f}" height="11" fill="{GOOD}"/>'
        f'<text x="{x + length + 5}" y="{y + 14}">{tally.good}/{tally.total}</text>'
    )
