"""Texts handed over here: read one at a time, within bounds of size and time, by a model that is loaded once."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from attribune.errors import InputTimeout
from attribune.ingest import Options
from attribune.ingest.limits import Limits
from attribune.pipeline.outcomes import Progress
from attribune.pipeline.streams import read_stream
from attribune.text.normalise import normalise_text

if TYPE_CHECKING:
    from attribune.encode import Encoded
    from attribune.ledger import Ledger
    from attribune.pipeline import Outcome, Stages
    from attribune.records import Article, Run

Item = TypeVar("Item")

# Of what one person hands over in a page; what is larger is read by `attribune read`.
LIMITS = Limits(
    file_bytes=20_000_000,
    markup_bytes=5_000_000,
    unpacked_bytes=50_000_000,
    unpacked_ratio=100,
    archive_depth=1,
    members=500,
)
MOST_S, MOST_WAIT_S, MOST_WAITING = 60.0, 30.0, 4
PASTED = "dropped text"
LONGEST_NAME = 200


class TimeUp(BaseException):
    """The time for a text is over; no fault of an article, so nothing on the way may take it for one."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """What became of a text: of each digest in it an outcome, and the run that read it."""

    outcomes: tuple[Outcome, ...]
    run: Run


class TextReader:
    """Reads texts for the pages; threads may share it. The model is loaded with the first text, and stays."""

    def __init__(self, load: Callable[[], Stages], *, most_s: float = MOST_S, most_wait_s: float = MOST_WAIT_S) -> None:
        """Read with the stages that ``load`` returns.

        Args:
            most_s: how long the reading of one text may take.
            most_wait_s: how long it may wait for others.
        """
        self._load, self._most_s, self._most_wait_s = load, most_s, most_wait_s
        self._lock, self._places = threading.Lock(), threading.BoundedSemaphore(1 + MOST_WAITING)
        self._stages: Stages | None = None

    def read(self, content: bytes, *, name: str, ledger: Ledger | None) -> ReadText:
        """Return what is read in ``content``, a text or a file in any format; kept only if a ``ledger`` is given.

        Raises:
            InputTimeout: it takes too long, or too many others wait.
            ModelError, LedgerError: nothing can be read or kept.
        """
        if not self._places.acquire(blocking=False):
            raise describe_queue()
        try:
            if not self._lock.acquire(timeout=self._most_wait_s):
                raise describe_queue()
            try:
                return self._read(content, name=name, ledger=ledger)
            finally:
                self._lock.release()
        finally:
            self._places.release()

    def _read(self, content: bytes, *, name: str, ledger: Ledger | None) -> ReadText:
        if self._stages is None:
            self._stages = self._load()
        ends_s = time.monotonic() + self._most_s

        def check(_: Progress | None = None) -> None:
            if time.monotonic() > ends_s:
                raise TimeUp

        stages, options = watch_stages(self._stages, check), Options(limits=LIMITS)
        found = read_stream(ledger, io.BytesIO(content), stages, name=name, options=options, watch=check)
        try:
            return ReadText(tuple(found), stages.run)
        except TimeUp as error:
            kept = "" if ledger is None else " What was read until then is kept."
            message = f"to read it takes longer than {self._most_s:g} seconds."
            raise InputTimeout(message, name, f"Read it with `attribune read`.{kept}") from error


def watch_stages(stages: Stages, check: Callable[[], None]) -> Stages:
    """Return ``stages`` that call ``check`` before each window that the model reads."""

    def encode(article: Article) -> Encoded:
        encoded = stages.encode(article)
        return replace(
            encoded,
            windows=check_each(encoded.windows, check),
            reread=lambda spans: check_each(encoded.reread(spans), check),
        )

    return replace(stages, encode=encode)


def check_each(items: Iterator[Item], check: Callable[[], None]) -> Iterator[Item]:
    """Yield ``items``, which are made as they are drawn, with a check before each."""
    check()
    for item in items:
        yield item
        check()


def describe_queue() -> InputTimeout:
    """Return the error of a text for which there is no time now."""
    return InputTimeout("other texts are being read.", hint="Try again in a minute.")


def write_pasted(text: str) -> bytes:
    """Return a pasted text as the bytes of a file; browsers send its lines with CRLF, whatever they ended in."""
    return text.replace("\r\n", "\n").encode("utf-8", "replace")


def clean_file_name(name: str) -> str:
    """Return a file's name as it may be kept: without folders, not longer than a name is, its end spared."""
    shown = normalise_text(PurePath(name.replace("\\", "/")).name).text.strip()
    return shown[-LONGEST_NAME:] or PASTED
