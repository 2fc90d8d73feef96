"""A trial: damaged bytes go through the door of their format and through split; what comes out is counted.

Only digests and failures may come out, each within a time that a person would wait.
"""

from __future__ import annotations

import io
import logging
import time
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings

from attribune.errors import AttribuneError
from attribune.ingest import Limits, Options
from attribune.ingest.members import list_members, parse_member
from attribune.ingest.readers import Source
from attribune.records import Failure
from attribune.split import split_digest
from bench.doors.damage import EDITS, Edit, damage_bytes
from bench.doors.forms import Form

OPTIONS = Options(limits=Limits(unpacked_bytes=20_000_000, file_bytes=2_000_000, markup_bytes=2_000_000))
SLOW_S = 5.0
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Tally:
    """What became of the inputs of one form; ``faults`` are errors that no input may cause, with the edits."""

    form: str
    inputs: int = 0
    digests: int = 0
    failures: int = 0
    slowest_s: float = 0.0
    faults: list[str] = field(default_factory=list)


def read_bytes(form: Form, content: bytes) -> tuple[int, int]:
    """Return how many digests and failures come out of ``content`` under the form's name."""
    digests = failures = 0
    for member in list_members(Source(form.name, io.BytesIO(content)), OPTIONS):
        outcome = member if isinstance(member, Failure) else parse_member(member, OPTIONS)
        if isinstance(outcome, Failure):
            failures += 1
            continue
        digests += 1
        for article in split_digest(outcome):
            if outcome.text[article.span.start : article.span.end] != article.text:
                raise AssertionError("an article's text is not that of its span.")
    return digests, failures


def try_form(form: Form, *, inputs: int, number: int) -> Tally:
    """Return what became of ``inputs`` damaged copies of ``form``; the same ``number`` tries the same ones."""
    tally = Tally(form.name)
    # The first of a kind imports its reader, whose time is not the input's.
    read_bytes(form, form.pack(form.content))

    @seed(number)
    @settings(
        max_examples=inputs,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(EDITS)
    def read_damaged(edits: list[Edit]) -> None:
        content = form.pack(damage_bytes(form.content, edits))
        started = time.perf_counter()
        try:
            digests, failures = read_bytes(form, content)
        except Exception as error:
            # All faults are wanted, not the first alone.
            log.debug("%s failed", form.name, exc_info=True)
            kind = "AttribuneError" if isinstance(error, AttribuneError) else type(error).__name__
            tally.faults.append(f"{kind}: {error} after {edits!r}"[:600])
            digests = failures = 0
        taken = time.perf_counter() - started
        if taken > SLOW_S:
            tally.faults.append(f"took {taken:.1f} s after {edits!r}"[:600])
        tally.inputs += 1
        tally.digests += digests
        tally.failures += failures
        tally.slowest_s = max(tally.slowest_s, taken)

    read_damaged()
    return tally
