"""One digest through all stages: whatever goes wrong with one input stays with that input.

A broken model or ledger stops everything, since every later input would fail as well.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NoReturn, TypeVar

from attribune.errors import AttribuneError, LedgerError, ModelError, UsageError
from attribune.pipeline.outcomes import Progress, ignore_progress
from attribune.pipeline.stages import Stages
from attribune.pipeline.timing import Stopwatch
from attribune.records import Article, ArticleRecord, Digest, DigestRecord, Failure
from attribune.text.normalise import normalise_text

if TYPE_CHECKING:
    from attribune.encode import Encoded, ScoredWindow
    from attribune.resolve.article import Marks

Result = TypeVar("Result")
Window = TypeVar("Window")

UNEXPECTED = "unexpected"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """A stage at work on an item: what a failure of it is filed under."""

    stage: str
    item: str
    sha256: str | None = None


class EncodeFault(Exception):
    """A fault of the encoder that came up while extraction drew on its windows; it never leaves this module."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(cause)
        self.cause = cause

    def reraise(self) -> NoReturn:
        """Raise what went wrong in the encoder."""
        raise self.cause


def attempt(step: Step, work: Callable[[], Result]) -> Result | Failure:
    """Return what ``work`` returns, or the failure that it ended in.

    Raises:
        ModelError, LedgerError, UsageError: they are not about the item.
    """
    try:
        return work()
    except (ModelError, LedgerError, UsageError):
        raise
    except EncodeFault as fault:
        return attempt(replace(step, stage="encode"), fault.reraise)
    except AttribuneError as error:
        return describe_failure(step, code=error.code, reason=f"{error.message} {error.hint}".rstrip())
    except Exception as error:
        # A fault that one text brings to light must not lose the others.
        log.debug("%s of %s failed", step.stage, step.item, exc_info=True)
        return describe_failure(step, code=UNEXPECTED, reason=f"{type(error).__name__}: {error}")


def describe_failure(step: Step, *, code: str, reason: str) -> Failure:
    """Return the failure of ``step``; a library's message may hold what cannot be kept."""
    return Failure(step.item, stage=step.stage, code=code, reason=normalise_text(reason).text, sha256=step.sha256)


def read_article(
    article: Article, stages: Stages, *, name: str, sha256: str | None = None, clock: Stopwatch | None = None
) -> ArticleRecord | Failure:
    """Return who said what in ``article``, or why it could not be read; ``name`` is what a failure calls it."""
    clock = Stopwatch() if clock is None else clock
    encoded = attempt(Step("encode", name, sha256), lambda: stages.encode(article))
    if isinstance(encoded, Failure):
        return encoded
    marks: list[Marks] = []
    drawn = draw_windows(encoded, marks, mark=stages.mark, clock=clock)
    with clock.time("extract"):
        readings = attempt(Step("extract", name, sha256), lambda: stages.extract(article, drawn))
    if isinstance(readings, Failure):
        return readings
    with clock.time("resolve"):
        # The record checks what the stages return, so it is built inside the attempt.
        return attempt(Step("resolve", name, sha256), lambda: stages.resolve(article, readings, marks))


def draw_windows(
    encoded: Encoded, kept: list[Marks], *, mark: Callable[[ScoredWindow], Marks], clock: Stopwatch
) -> Encoded:
    """Return ``encoded`` as extraction draws on it: faults marked, marks kept, and the network's time counted."""
    windows = keep_marks(clock.time_windows(mark_faults(encoded.windows)), kept, mark=mark)
    return replace(encoded, windows=windows, reread=lambda spans: clock.time_windows(encoded.reread(spans)))


def keep_marks(
    windows: Iterable[ScoredWindow], kept: list[Marks], *, mark: Callable[[ScoredWindow], Marks]
) -> Iterator[ScoredWindow]:
    """Yield ``windows``, and keep what resolving needs of each: a window itself is too large to hold on to."""
    for window in windows:
        kept.append(mark(window))
        yield window


def mark_faults(windows: Iterable[Window]) -> Iterator[Window]:
    """Yield ``windows``, which are scored as they are drawn, and mark a fault in that as the encoder's."""
    try:
        yield from windows
    except Exception as error:
        raise EncodeFault(error) from error


def read_digest(
    digest: Digest,
    stages: Stages,
    *,
    watch: Callable[[Progress], None] = ignore_progress,
    clock: Stopwatch | None = None,
) -> tuple[DigestRecord | None, tuple[Failure, ...]]:
    """Return the record of ``digest`` and what failed in it.

    An article that fails is kept without readings and named ``digest#start-end`` in its failure. There is no record if
    the digest could not be split, and neither a record nor a failure if it is left out for its age.
    """
    clock = Stopwatch() if clock is None else clock
    with clock.time("split"):
        articles = attempt(Step("split", digest.name, digest.sha256), lambda: stages.split(digest))
    if isinstance(articles, Failure):
        return None, (articles,)
    if stages.leaves_out(articles):
        return None, ()
    records: list[ArticleRecord] = []
    failures: list[Failure] = []
    for number, article in enumerate(articles):
        watch(Progress(digest.name, done=number, total=len(articles)))
        name = f"{digest.name}#{article.span.start}-{article.span.end}"
        found = read_article(article, stages, name=name, sha256=digest.sha256, clock=clock)
        if isinstance(found, Failure):
            failures.append(found)
            found = ArticleRecord(article)
        records.append(found)
    record = attempt(Step("split", digest.name, digest.sha256), lambda: DigestRecord(digest, tuple(records)))
    if isinstance(record, Failure):
        return None, (*failures, record)
    return record, tuple(failures)
