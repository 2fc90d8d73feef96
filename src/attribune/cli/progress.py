"""A progress bar on stderr, there only while a person watches, and out of the way of what is printed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.cli.screen import clean_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from attribune.pipeline import Outcome
    from attribune.pipeline.amounts import Amount

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


class Pace:
    """How fast a long reading goes: items and words so far, words per second, and the time left where it can be told.

    What was read before takes no time worth counting, so it moves the bar but not the clock.
    """

    def __init__(self, amount: Amount | None, *, now: Callable[[], float] = time.monotonic) -> None:
        self._amount, self._now = amount, now
        self._began = now()
        self._items = self._words = 0
        self._known = 0.0

    @property
    def share(self) -> float | None:
        """How much of the inputs is read, from 0 to 1; null where nobody knows how much there is."""
        return None if self._amount is None else self._amount.measure()

    def count(self, outcome: Outcome) -> None:
        """Count one more item."""
        before = self.share or 0.0
        self._items += 1
        self._words += outcome.words
        if self._amount is not None:
            self._amount.add(outcome.name, outcome.size)
        if outcome.was_done:
            self._known += (self.share or 0.0) - before

    def describe(self) -> str:
        """Return where the reading stands, in a few words."""
        spent = self._now() - self._began
        parts = [f"{self._items:,} {'item' if self._items == 1 else 'items'}"]
        if self._words and spent > 0:
            parts.append(f"{self._words / spent:,.0f} words/s")
        fresh = (self.share or 0.0) - self._known
        if self.share is not None and fresh > 0:
            parts.append(f"{describe_duration(spent * (1 - self.share) / fresh)} left")
        return " · ".join(parts)


def describe_duration(seconds: float) -> str:
    """Return a duration as hours, minutes and seconds, such as ``1:02:09`` or ``0:07``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@dataclass(frozen=True, slots=True)
class ReadingBar:
    """A bar for a reading: drawn over its pace, with the name of what is being read.

    Attributes:
        bar: what is drawn, and where nobody watches is not.
        pace: what is counted.
    """

    bar: Bar
    pace: Pace

    def count(self, outcome: Outcome) -> None:
        """Count one more item and show it."""
        progress, task = self.bar.progress, self.bar.task
        if progress is None or task is None:
            return
        self.pace.count(outcome)
        share = self.pace.share
        progress.update(task, completed=share or 0.0, total=None if share is None else 1.0, pace=self.pace.describe())

    def step_aside(self) -> AbstractContextManager[None]:
        """Take the bar away while something is printed."""
        return self.bar.step_aside()

    def show(self, name: str, *, done: int, total: int) -> None:
        """Show that the article ``done`` of the ``total`` articles of ``name`` is being read."""
        if self.bar.progress is not None and self.bar.task is not None:
            shown = f"{clean_line(name)[-NAME_WIDTH:]} {done + 1:,}/{total:,}"
            self.bar.progress.update(self.bar.task, description=shown)


@contextmanager
def open_reading_bar(measure: Callable[[], Amount | None]) -> Iterator[ReadingBar]:
    """Return a bar that is drawn while the block runs, if stderr is a terminal; only then is it measured."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield ReadingBar(Bar(None, None), Pace(None))
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.fields[pace]}"))
    progress = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    with progress:
        yield ReadingBar(Bar(progress, progress.add_task("reading", total=None, pace="")), Pace(measure()))
