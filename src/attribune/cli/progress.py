"""A progress bar on stderr, there only while a person watches, and out of the way of what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.cli.screen import clean_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

NAME_WIDTH = 32


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar for one task; on a stderr that is no terminal nothing is shown.

    Attributes:
        progress: what draws it, none where nobody watches.
        task: its number.
    """

    progress: Progress | None
    task: TaskID | None

    def show(self, name: str, *, done: int, total: int | None) -> None:
        """Show how far the work on ``name`` is; a total of none is not known yet."""
        if self.progress is not None and self.task is not None:
            self.progress.update(self.task, description=clean_line(name)[-NAME_WIDTH:], completed=done, total=total)

    @contextmanager
    def step_aside(self) -> Iterator[None]:
        """Take the bar away while something is printed, as stdout may be the same terminal."""
        if self.progress is None:
            yield
            return
        self.progress.stop()
        yield
        self.progress.start()


@contextmanager
def open_bar() -> Iterator[Bar]:
    """Return a bar that is drawn while the block runs, if stderr is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield Bar(None, None)
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    with progress:
        yield Bar(progress, progress.add_task("", total=None))
