"""What every question may be narrowed to: an outlet, a span of days, a digest; and the conditions that follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, false, func, select

from attribune.errors import UsageError
from attribune.ledger.schema import article_readings, articles, digest_names, digests, outlet_keys
from attribune.records import DigestId
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
# The largest number that SQLite takes.
MAX_LIMIT = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a question is narrowed to; all that is given applies.

    Attributes:
        outlet: letters in the outlet's name, whatever their case and diacritics.
        published_from: first day (YYYY-MM-DD), or month, or year.
        published_to: last day, included, or month, or year.
        digest_id: the digest that the answers are in.
        limit: the most answers.

    Raises:
        UsageError: if a day or the limit is none.
    """

    outlet: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    digest_id: DigestId | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        check_day(self.published_from, name="published_from")
        check_day(self.published_to, name="published_to")
        check_limit(self.limit)


def lies_within(scope: Scope) -> list[ColumnElement[bool]]:
    """Hold for articles within ``scope``; its limit is the selection's to keep."""
    conditions = is_published_within(scope.published_from, scope.published_to)
    if scope.outlet is not None:
        conditions.append(is_outlet(scope.outlet))
    if scope.digest_id is not None:
        conditions.append(articles.c.digest_id == scope.digest_id)
    return conditions


def check_day(day: str | None, *, name: str) -> None:
    """Raise ``UsageError`` unless ``day`` is null, a day, a month or a year."""
    if day is None:
        return
    if not DAY.fullmatch(day):
        raise UsageError(f"a day is written YYYY-MM-DD (or YYYY-MM, YYYY), not {day!r}.", item=name)
    try:
        # The first day of a month or a year stands for it.
        date.fromisoformat(f"{day}-01-01"[:10])
    except ValueError as error:
        raise UsageError(f"no calendar has {day} ({error}).", item=name) from error


def check_limit(limit: int | None) -> None:
    """Raise ``UsageError`` unless ``limit`` is null, or positive and a number that the ledger can count to."""
    if limit is not None and not 1 <= limit <= MAX_LIMIT:
        raise UsageError(f"the limit must be from 1 to {MAX_LIMIT}, not {limit}.", item="limit")


def is_outlet(letters: str) -> ColumnElement[bool]:
    """Hold for articles whose outlet contains ``letters``, whatever their case and diacritics."""
    matching = select(outlet_keys.c.outlet).where(contains_folded(outlet_keys.c.key, letters))
    return article_readings.c.outlet.in_(matching)


def contains_folded(key: ColumnElement[str], letters: str) -> ColumnElement[bool]:
    """Hold where the folded ``key`` contains ``letters``; where folding leaves nothing of them, nothing does."""
    folded = fold_text(normalise_text(letters).text)
    return key.contains(folded, autoescape=True) if folded else false()


def is_published_within(first: str | None, last: str | None) -> list[ColumnElement[bool]]:
    """Hold for articles published from ``first`` to ``last``, both included; a month or a year counts as a whole.

    An article whose day is unknown is in no span of days.
    """
    published = article_readings.c.published
    conditions: list[ColumnElement[bool]] = []
    if first is not None:
        conditions.append(published >= first)
    if last is not None:
        conditions.append(func.substr(published, 1, len(last)) <= last)
    return conditions


def name_digest() -> ScalarSelect[str]:
    """Return the first name under which the digest of the enclosing selection was read."""
    return (
        select(digest_names.c.name)
        .where(digest_names.c.digest_id == digests.c.id)
        .order_by(digest_names.c.seq)
        .limit(1)
        .correlate(digests)
        .scalar_subquery()
    )
