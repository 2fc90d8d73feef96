"""Known members: what this run has recorded from the same bytes, found before anything is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attribune.pipeline.known_failures import load_failures
from attribune.pipeline.outcomes import Outcome
from attribune.pipeline.reader import Step, attempt
from attribune.pipeline.stages import Stages
from attribune.records import Digest, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member
    from attribune.ledger import Done, Ledger
    from attribune.records import RunId

# Parsed in no time, and only then is it sure what they are called, and which column is their text.
QUICKLY_PARSED = frozenset(("text", "jsonl", "csv", "parquet"))


@dataclass(frozen=True, slots=True)
class Known:
    """A member that became a digest before, and the name that it bears now."""

    done: Done
    name: str
    sha256: str
    size: int


def find_known(ledger: Ledger | None, member: Member, run_id: RunId, options: Options) -> Known | None:
    """Return what the run has recorded from the bytes of ``member``; null if it has to be read.

    What failed as a whole was not recorded, and is tried again, also if it took too long: the next time there may be
    less to do beside it.
    """
    if ledger is None or member.sha256 is None:
        return None
    found = ledger.find_done(member.sha256, run_id)
    if found and member.format in QUICKLY_PARSED:
        from attribune.ingest.members import STAGE, parse_member

        digest = attempt(Step(STAGE, member.name, member.sha256), lambda: parse_member(member, options))
        return None if isinstance(digest, Failure) else choose_known(found, digest, size=len(member.content))
    same = [each for each in found if each.format == member.format]
    # The same bytes in two charsets are two texts: which of them is meant shows when they are read.
    return Known(same[0], member.name, member.sha256, len(member.content)) if len(same) == 1 else None


def find_known_digest(ledger: Ledger | None, digest: Digest, run_id: RunId) -> Known | None:
    """Return what the run has recorded of ``digest``; null if it has to be read."""
    return None if ledger is None else choose_known(ledger.find_done(digest.sha256, run_id), digest)


def choose_known(found: Sequence[Done], digest: Digest, *, size: int = 0) -> Known | None:
    """Return which of what was recorded is ``digest``, null if none is."""
    same = next((each for each in found if each.digest_id == digest.id), None)
    return None if same is None else Known(same, digest.name, digest.sha256, size)


def recall(ledger: Ledger, known: Known, stages: Stages, *, loads: bool) -> Outcome:
    """Return the outcome of what was read before, with its record if it ``loads`` it; a new name of it is recorded."""
    done, run_id = known.done, stages.run.id
    ledger.write_name(done.digest_id, known.name)
    # An article that failed is kept without readings; where there is none, there is nothing to look for.
    failures = load_failures(ledger, known.sha256, run_id) if done.silent else ()
    outcome = Outcome(known.name, None, failures, was_done=True, size=known.size)
    outcome = replace(outcome, articles=done.articles, attributions=done.attributions)
    if not loads and stages.since is None:
        return outcome
    stored = ledger.load_record(done.digest_id, run_id)
    if stored is None or stages.leaves_out([each.article for each in stored.articles]):
        return Outcome(known.name, None, size=known.size)
    if stored.digest.name != known.name:
        stored = replace(stored, digest=replace(stored.digest, name=known.name))
    return replace(outcome, record=stored if loads else None)
