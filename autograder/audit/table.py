"""A scorecard as text for the terminal and as Markdown for the handbook."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text as Line

from autograder.audit.scorecard import KINDS, TARGET, Card, Row, Tally

__all__ = ["complaints", "markdown", "table"]

HEADS = ("right accepted", "mutants caught", "banned caught", "automatic caught", "equivalent", "needs GPU")
BEGIN, END = "<!-- table: written by `autograder audit --write` -->", "<!-- end of table -->"


def table(card: Card) -> Table:
    """Return the table of a card: a line an exercise, a line of totals."""
    shown = Table(title=_title(card), title_justify="left", highlight=False)
    shown.add_column("exercise", no_wrap=True)
    for head in HEADS:
        shown.add_column(head.partition(" ")[0] if head != HEADS[-1] else "GPU", justify="right", no_wrap=True)
    for chapter, rows in card.chapters().items():
        shown.add_section()
        for row in rows:
            cells = [_cell(getattr(row, kind)) for kind in KINDS]
            shown.add_row(Line(f"{chapter}/{row.exercise}"), *cells, str(row.equivalent or ""), str(row.gpu or ""))
    shown.add_section()
    totals = (_cell(card.total(kind)) for kind in KINDS)
    shown.add_row(Line("all", "bold"), *totals, str(card.equivalent or ""), str(card.gpu or ""))
    return shown


def complaints(card: Card) -> list[str]:
    """Return what came out otherwise than it must, one paragraph a case; survivors as diffs."""
    lines = []
    for row in card.rows:
        name = f"{row.chapter}/{row.exercise}"
        lines += [f"{fault.case} ({fault.title}): {fault.found}" for fault in row.faults]
        lines += [f"{name}: {misfit}" for misfit in row.misfits]
        lines += [f"{name} survives ({s.operator}):\n{s.unified}" for s in row.survivors]
    return lines


def markdown(card: Card, page: str) -> str:
    """Put a card's table between the marks of a page; the rest of the page is the author's."""
    before, begin, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before if begin else page.rstrip() + chr(10) * 2}{BEGIN}\n{_tables(card)}{END}{after or chr(10)}"


def _tables(card: Card) -> str:
    head = "| {} | " + " | ".join(HEADS) + " |\n| --- |" + " ---: |" * len(HEADS) + "\n"
    text = "\n" + _title(card) + "\n\n" + head.format("chapter")
    for chapter, rows in card.chapters().items():
        part = Card(tuple(rows))
        text += _line(f"[{chapter}](#{chapter})", part)
    text += _line("**all**", card)
    for chapter, rows in card.chapters().items():
        text += f"\n### {chapter}\n\n" + head.format("exercise")
        text += "".join(_line(f"`{r.exercise}`", Card((r,))) for r in rows)
        text += "".join(_survivors(row) for row in rows)
    return text + "\n"


def _line(name: str, card: Card) -> str:
    counts = [_counts(card.total(kind)) for kind in KINDS]
    return "| " + " | ".join([name, *counts, str(card.equivalent or ""), str(card.gpu or "")]) + " |\n"


def _survivors(row: Row) -> str:
    return "".join(f"\nSurvives in `{row.exercise}`:\n```diff\n{s.diff}\n```\n" for s in row.survivors)


def _counts(tally: Tally) -> str:
    return f"{tally.good}/{tally.total}" if tally.total else "–"


def _cell(tally: Tally) -> Line:
    style = "dim" if not tally.total else "green" if tally.complete else "bold red"
    return Line(_counts(tally), style)


def _title(card: Card) -> str:
    share = card.total("automatic").share
    sample = "" if card.sample >= 1 else f", a sample of {card.sample:g} (seed {card.seed})"
    return (
        f"{len(card.rows)} exercises{sample}: {'as it must be' if card.good else 'found wanting'}; "
        f"{100 * share:.1f} % of automatic mutants caught (target {100 * TARGET:g} %)"
    )
