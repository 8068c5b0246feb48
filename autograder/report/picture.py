"""A counterexample as an inline SVG: answer, expectation and difference as heat maps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from autograder.language import Language, text
from autograder.outcome import Picture
from autograder.report.sanitise import NAME, escape

__all__ = ["draw_picture"]

Matrix = Sequence[Sequence[float]]
Colour = tuple[int, int, int]

_NUMBERED = 8  # up to this many rows and columns the numbers are written in the cells
_SHOWN = 64  # rows and columns beyond are not drawn
_WIDE = 216  # the widest panel, in pixels
_NARROW = 156  # the narrowest: its title must fit
_GAP, _TOP, _BOTTOM = 26, 22, 20

# Blue against orange, through white: told apart by every kind of colour vision.
_WHITE: Colour = (247, 249, 252)
_BLUE: Colour = (24, 92, 158)
_ORANGE: Colour = (213, 104, 12)
_GREY = "#9aa1a9"
_OUTLINE = "#d1350f"


@dataclass(frozen=True)
class _Panel:
    title: str
    rows: Matrix
    fill: Callable[[float], Colour]
    outlined: frozenset[tuple[int, int]] = frozenset()


def draw_picture(picture: Picture, language: Language) -> str:
    """Return the SVG of three panels; two if the shapes differ; nothing for empty matrices.

    Cells of the answer that differ are outlined. Matrices over 64 x 64 are cut to their first corner.
    """
    got, expected = _crop(picture.got), _crop(picture.expected)
    if not (_is_matrix(got) and _is_matrix(expected)):
        return ""
    low, high = _span(v for rows in (got, expected) for row in rows for v in row)

    def shade(value: float) -> Colour:
        return _blend(_WHITE, _BLUE, (value - low) / (high - low) if high > low else 0.0)

    title = text("your answer").in_(language), text("expected").in_(language)
    if (len(got), len(got[0])) != (len(expected), len(expected[0])):
        return _lay_out((_Panel(title[0], got, shade), _Panel(title[1], expected, shade)))
    outlined = _differing(got, expected)
    return _lay_out(
        (
            _Panel(title[0], got, shade, outlined),
            _Panel(title[1], expected, shade),
            _difference_panel(got, expected, language),
        )
    )


def _difference_panel(got: Matrix, expected: Matrix, language: Language) -> _Panel:
    gap = [[_subtract(a, b) for a, b in zip(g, e, strict=True)] for g, e in _pairs(got, expected)]
    low, high = _span(v for row in gap for v in row)
    most = max(abs(low), abs(high))

    def shade(value: float) -> Colour:
        return _blend(_WHITE, _ORANGE if value > 0 else _BLUE, abs(value) / most if most else 0.0)

    return _Panel(text("your answer − expected").in_(language), gap, shade)


def _lay_out(panels: Sequence[_Panel]) -> str:
    rows = max(len(p.rows) for p in panels)
    columns = max(len(p.rows[0]) for p in panels)
    side = _side(rows, columns)
    wide = max(side * columns, _NARROW)
    width = len(panels) * wide + (len(panels) - 1) * _GAP
    numbered = max(rows, columns) <= _NUMBERED
    height = _TOP + side * rows + (2 if numbered else _BOTTOM)
    drawn = "".join(_draw(p, n * (wide + _GAP), side, numbered) for n, p in enumerate(panels))
    label = escape(", ".join(p.title for p in panels), NAME)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{label}"'
        f' viewBox="-2 0 {width + 4:g} {height:g}" width="{width + 4:g}" height="{height:g}"'
        ' style="max-width:100%;height:auto;font-family:sans-serif">'
        f"{drawn}</svg>"
    )


def _side(rows: int, columns: int) -> float:
    most = max(rows, columns)
    return min(54.0, max(_WIDE / most, 38.0 if most <= _NUMBERED else 0.0))


def _draw(panel: _Panel, left: float, side: float, numbered: bool) -> str:
    title = escape(panel.title, NAME)
    parts = [f'<text x="{left:g}" y="14" font-size="13" fill="currentColor">{title}</text>']
    for i, row in enumerate(panel.rows):
        for j, value in enumerate(row):
            parts.append(_cell(panel, value, left + j * side, _TOP + i * side, side, numbered))
    if panel.outlined:
        parts.append(_outline(panel.outlined, left, side, 3 if numbered else 2))
    if not numbered:
        low, high = _span(v for row in panel.rows for v in row)
        parts.append(
            f'<text x="{left:g}" y="{_TOP + side * len(panel.rows) + 15:g}" font-size="11"'
            f' fill="currentColor">{_short(low)} … {_short(high)}</text>'
        )
    return "".join(parts)


def _outline(cells: frozenset[tuple[int, int]], left: float, side: float, width: int) -> str:
    """Draw the border around each group of adjacent cells."""
    strokes = []
    for i, j in sorted(cells):
        x, y = left + j * side, _TOP + i * side
        if (i - 1, j) not in cells:
            strokes.append(f"M{x:g} {y:g}h{side:g}")
        if (i + 1, j) not in cells:
            strokes.append(f"M{x:g} {y + side:g}h{side:g}")
        if (i, j - 1) not in cells:
            strokes.append(f"M{x:g} {y:g}v{side:g}")
        if (i, j + 1) not in cells:
            strokes.append(f"M{x + side:g} {y:g}v{side:g}")
    return (
        f'<path d="{"".join(strokes)}" fill="none" stroke="{_OUTLINE}" stroke-width="{width}"'
        ' stroke-linecap="square"/>'
    )


def _cell(panel: _Panel, value: float, x: float, y: float, side: float, numbered: bool) -> str:
    colour = panel.fill(value) if math.isfinite(value) else None
    fill = _GREY if colour is None else "#{:02x}{:02x}{:02x}".format(*colour)
    stroke = ' stroke="#ffffff" stroke-width="1"' if numbered else ""
    rect = f'<rect x="{x:g}" y="{y:g}" width="{side:g}" height="{side:g}" fill="{fill}"{stroke}/>'
    if not numbered:
        return rect
    ink = "#ffffff" if colour is not None and _luminance(colour) < 0.45 else "#14181d"
    written = _short(value)
    size = min(13.0, 1.6 * side / max(len(written), 3))
    return (
        f'{rect}<text x="{x + side / 2:g}" y="{y + side / 2:g}" dy="0.35em" font-size="{size:g}"'
        f' text-anchor="middle" fill="{ink}">{written}</text>'
    )


def _crop(rows: Matrix) -> Matrix:
    return [row[:_SHOWN] for row in rows[:_SHOWN]]


def _is_matrix(rows: Matrix) -> bool:
    return bool(rows) and bool(rows[0]) and len({len(row) for row in rows}) == 1


def _pairs(got: Matrix, expected: Matrix) -> Iterable[tuple[Sequence[float], Sequence[float]]]:
    return zip(got, expected, strict=True)


def _differing(got: Matrix, expected: Matrix) -> frozenset[tuple[int, int]]:
    return frozenset(
        (i, j)
        for i, (g, e) in enumerate(_pairs(got, expected))
        for j, (a, b) in enumerate(zip(g, e, strict=True))
        # What a reader can see; the verdict itself was found with the real tolerance.
        if not (a == b or math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-6))
    )


def _subtract(a: float, b: float) -> float:
    return 0.0 if a == b else a - b  # inf - inf would be nan though nothing differs


def _span(values: Iterable[float]) -> tuple[float, float]:
    finite = [v for v in values if math.isfinite(v)]
    return (min(finite), max(finite)) if finite else (0.0, 0.0)


def _blend(start: Colour, end: Colour, share: float) -> Colour:
    share = min(max(share, 0.0), 1.0)
    r, g, b = (round(a + (z - a) * share) for a, z in zip(start, end, strict=True))
    return r, g, b


def _luminance(colour: Colour) -> float:
    r, g, b = colour
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255


def _short(value: float) -> str:
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return f"{value:.3g}".replace("-", "−").replace("e+0", "e").replace("e−0", "e−")
