"""One member through all of its stages: bytes in, an answer out that can be sent between processes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.pipeline.outcomes import Progress, ignore_progress
from attribune.pipeline.reader import Step, attempt, read_digest
from attribune.pipeline.stages import Stages
from attribune.pipeline.timing import NO_TIME, Stopwatch, Timings
from attribune.records import DigestRecord, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read in one member.

    Attributes:
        name: of its digest; of the member if it did not become one.
        record: its articles and readings; none if it could not be read, or is left out for its age.
        failures: what could not be read.
        words: of the digest, as white space parts them.
        timings: the seconds that each step took.
    """

    name: str
    record: DigestRecord | None
    failures: tuple[Failure, ...] = ()
    words: int = 0
    timings: Timings = NO_TIME


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told, while a member is read: that it is parsed and how many words it has, and of each article."""

    parsed: Callable[[int], None] = lambda _: None
    article: Callable[[Progress], None] = ignore_progress


def read_member(member: Member, stages: Stages, options: Options, watch: Watch | None = None) -> Answer:
    """Return what is read in ``member``.

    Raises:
        ModelError, LedgerError, UsageError: they are not about the member.
    """
    from attribune.ingest.members import STAGE, parse_member

    watch = Watch() if watch is None else watch
    clock = Stopwatch()
    with clock.time("parse"):
        # A fault of a format's library fails the member, as one of a stage fails the article.
        digest = attempt(Step(STAGE, member.name, member.sha256), lambda: parse_member(member, options))
    if isinstance(digest, Failure):
        return Answer(digest.item, None, (digest,), timings=clock.read())
    words = sum(1 for _ in WORD.finditer(digest.text))
    watch.parsed(words)
    record, failures = read_digest(digest, stages, watch=watch.article, clock=clock)
    return Answer(digest.name, record, failures, words, clock.read())
