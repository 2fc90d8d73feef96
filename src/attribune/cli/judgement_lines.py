"""Judgements from JSON lines into a ledger; a bad line is a failure of its own, and the lines around it go in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attribune.errors import InputError, InvalidRecord
from attribune.records import Failure, Judgement
from attribune.records.judgements import check_lengths
from attribune.text.normalise import normalise_text

if TYPE_CHECKING:
    from attribune.ledger import Ledger

CHUNK = 500
# How far the clocks of two machines may be apart.
CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines were new, known and bad."""

    added: int = 0
    known: int = 0
    failed: int = 0


def import_lines(ledger: Ledger, path: str, *, tell: Callable[[Failure], None]) -> Tally:
    """Record the judgements in the file at ``path``, some hundred in a transaction; ``tell`` hears of bad lines.

    Raises:
        InputError: the file cannot be opened, or it is not text.
    """
    tally, lines = Tally(), read_lines(path)
    while chunk := list(itertools.islice(lines, CHUNK)):
        good = [each for each in chunk if isinstance(each, Judgement)]
        bad = [each for each in chunk if isinstance(each, Failure)]
        for failure in bad:
            tell(failure)
        added = ledger.write_judgements(good)
        tally = Tally(tally.added + added, tally.known + len(good) - added, tally.failed + len(bad))
    return tally


def read_lines(path: str, *, now: datetime | None = None) -> Iterator[Judgement | Failure]:
    """Yield the judgement of each line that is not blank, or why it holds none."""
    from attribune.cli.input_lines import list_lines
    from attribune.ingest import Limits
    from attribune.ingest.jsonlines import parse_object
    from attribune.ingest.text import refuse_excess
    from attribune.ledger.judgement_rows import parse_judgement

    for member in list_lines(path):
        try:
            refuse_excess(member, max_bytes=Limits().file_bytes)
            judgement = parse_judgement(parse_object(member)[0])
            check_lengths(judgement)
            refuse_future(judgement, now or datetime.now(UTC))
            yield judgement
        except (InputError, InvalidRecord) as error:
            reason = normalise_text(error.message).text
            yield Failure(member.name, stage="ledger", code=error.code, reason=reason, sha256=member.sha256)


def refuse_future(judgement: Judgement, now: datetime) -> None:
    """Raise ``InvalidRecord`` for a time that is yet to come: the newest word wins, so nobody could ever answer it."""
    if datetime.fromisoformat(judgement.at) > now + CLOCKS_DIFFER:
        raise InvalidRecord(f"its time, {judgement.at[:16]} UTC, is yet to come: a clock is wrong, there or here.")
