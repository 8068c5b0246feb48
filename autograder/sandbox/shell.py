"""Run a student's cells with IPython's semantics, their outputs captured and bounded.

Runs beside student code; imports nothing else of the kit.
"""

from __future__ import annotations

import ast
import base64
import io
import linecache
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

__all__ = ["Shell"]

MAX_FIGURES = 8
MAX_FIGURE_BYTES = 400_000
DPI = 72
PAD = 7
"""Pixels around what is on a figure."""
MAGIC = re.compile(r"^\s*[%!?]|\?\s*$|^\s*\w+\s*=\s*[%!]", re.MULTILINE)

Output = dict[str, Any]
Rewrite = Callable[[ast.AST], ast.AST]


class _Quiet(DisplayHook):  # type: ignore[misc]
    """Show nothing: what a last expression evaluates to is no answer."""

    def __call__(self, result: object = None) -> None:
        return None


class _Publisher(DisplayPublisher):  # type: ignore[misc]
    """Pass on plain text only: a student's HTML or script never reaches a page."""

    keep: Callable[[str], None] | None = None

    def publish(self, data: Any, *_: Any, **__: Any) -> None:
        plain = data.get("text/plain") if isinstance(data, dict) else None
        if self.keep is not None and isinstance(plain, str):
            self.keep(plain)

    def clear_output(self, wait: bool = False) -> None:
        return None


class _StudentShell(InteractiveShell):  # type: ignore[misc]
    def enable_gui(self, gui: object = None) -> None:
        """Accept any backend: figures are drawn without a screen."""

    def enable_matplotlib(self, gui: object = None) -> tuple[str, str]:
        return "agg", "agg"

    def system(self, cmd: str) -> None:
        raise OSError(f"shell commands are not available while grading: !{cmd[:80]}")

    system_raw = system_piped = system

    def getoutput(self, cmd: str, *_: Any, **__: Any) -> None:
        self.system(cmd)

    def ask_exit(self) -> None:
        raise SystemExit

    def showtraceback(self, *_: Any, **__: Any) -> None:
        return None

    def showsyntaxerror(self, *_: Any, **__: Any) -> None:
        return None

    def showindentationerror(self) -> None:
        return None


class Bounded(io.TextIOBase):
    """Keep the first `limit` characters of what is written."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.parts: list[str] = []
        self.size = 0
        self.cut = False

    def writable(self) -> bool:
        return True

    def write(self, data: str) -> int:
        room = self.limit - self.size
        if room > 0 and data:
            self.parts.append(data[:room])
            self.size += len(self.parts[-1])
        self.cut = self.cut or len(data) > room
        return len(data)

    def text(self) -> str:
        """Return what was kept."""
        return "".join(self.parts) + ("\n…" if self.cut else "")


class Shell:
    """One IPython shell; its `namespace` is where answers are found."""

    def __init__(self) -> None:
        from traitlets.config import Config

        config = Config()
        config.HistoryManager.enabled = False
        config.HistoryManager.hist_file = ":memory:"
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.displayhook_class = _Quiet
        config.InteractiveShell.display_pub_class = _Publisher
        config.InteractiveShell.cache_size = 0
        self._shell = _StudentShell.instance(config=config)
        self.namespace: dict[str, Any] = self._shell.user_ns

    def run(
        self, index: int, source: str, limit: int, *, capture: bool, rewrite: Rewrite | None
    ) -> tuple[BaseException | None, list[Output]]:
        """Run one cell; return what it raised and, with `capture`, its outputs."""
        out, err = Bounded(limit), Bounded(limit)
        plain: list[str] = []
        self._shell.display_pub.keep = plain.append if capture else None
        with _streams(out, err), warnings.catch_warnings():
            error = self._run(index, source, rewrite, plain if capture else None)
            figures = list(_figures()) if capture else _close()
        if not capture:
            return error, []
        outputs = [_stream("stdout", out), _stream("stderr", err)] if out.size or err.size else []
        outputs += [{"text/plain": p[:limit]} for p in plain[:100]]
        return error, [o for o in outputs if o] + figures

    def _run(
        self, index: int, source: str, rewrite: Rewrite | None, plain: list[str] | None
    ) -> BaseException | None:
        name = f"<cell {index}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        if plain is None and not MAGIC.search(source):
            try:
                tree: Any = ast.parse(source, name)
                tree = rewrite(tree) if rewrite else tree
                code = compile(tree, name, "exec")
            except (SyntaxError, ValueError):
                pass  # IPython may know what it means (a magic in a block, a top-level await), or say what is wrong
            except (RecursionError, MemoryError) as error:
                return error
            else:
                return self._execute(code)
        return self._interactive(name, source, rewrite, plain)

    def _execute(self, code: Any) -> BaseException | None:
        try:
            exec(code, self.namespace)
        except BaseException as error:
            return error
        return None

    def _interactive(
        self, name: str, source: str, rewrite: Rewrite | None, plain: list[str] | None
    ) -> BaseException | None:
        transformers = self._shell.ast_transformers
        transformers[:] = [_Transformer(rewrite)] if rewrite else []
        self._shell.compile.get_code_name = lambda *_: name
        hook = self._shell.displayhook
        if plain is not None:
            self._shell.displayhook = _Keep(self._shell, plain)
            sys.displayhook = self._shell.displayhook
        try:
            result = self._shell.run_cell(source, store_history=False, silent=False)
        except BaseException as error:
            return error
        finally:
            self._shell.displayhook = hook
        return result.error_before_exec or result.error_in_exec  # type: ignore[no-any-return]


class _Keep:
    """Keep the plain text of a cell's last expression."""

    exec_result = None

    def __init__(self, shell: Any, plain: list[str]) -> None:
        self._shell = shell
        self._plain = plain

    def __call__(self, result: object = None) -> None:
        if result is None:
            return
        data, _ = self._shell.display_formatter.format(result, include={"text/plain"})
        self._plain.append(str(data.get("text/plain", "")))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: None


class _Transformer:
    def __init__(self, rewrite: Rewrite) -> None:
        self._rewrite = rewrite

    def visit(self, node: ast.AST) -> ast.AST:
        return self._rewrite(node)


@contextmanager
def _streams(out: Bounded, err: Bounded) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _stream(name: str, kept: Bounded) -> Output:
    return {"stream": name, "text": kept.text()} if kept.size else {}


def _figures() -> Iterator[Output]:
    if "matplotlib.pyplot" not in sys.modules:
        return
    import matplotlib.pyplot as plt

    numbers = plt.get_fignums()
    for number in numbers[:MAX_FIGURES]:
        try:
            drawn = _png(plt.figure(number))
        except Exception as error:  # a figure that cannot be drawn is shown as such
            yield {"text/plain": f"figure {number}: {type(error).__name__}"}
            continue
        if len(drawn) <= MAX_FIGURE_BYTES:
            yield {"image/png": base64.b64encode(drawn).decode()}
    _close()


def _png(figure: Any) -> bytes:
    """Draw a figure, cut to what is on it.

    ``bbox_inches="tight"`` draws twice, to learn first where things come to lie; here the pixels are cut, unless
    something lies outside of them.
    """
    from PIL import Image

    buffer = io.BytesIO()
    canvas = figure.canvas
    if hasattr(canvas, "buffer_rgba"):
        figure.set_dpi(DPI)
        canvas.draw()
        width, height = canvas.get_width_height()
        box = figure.get_tightbbox(canvas.get_renderer())
        left, right, low, high = (round(DPI * inch) for inch in (box.x0, box.x1, box.y0, box.y1))
        top, bottom = height - high, height - low
        if 0 <= left < right <= width and 0 <= top < bottom <= height:
            edges = max(0, left - PAD), max(0, top - PAD), min(width, right + PAD), min(height, bottom + PAD)
            Image.frombuffer("RGBA", (width, height), canvas.buffer_rgba()).crop(edges).save(buffer, "PNG")
            return buffer.getvalue()
    figure.savefig(buffer, format="png", dpi=DPI, bbox_inches="tight")
    return buffer.getvalue()


def _close() -> list[Output]:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")
    return []
