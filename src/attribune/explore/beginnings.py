"""What a person means by the beginning of an id: one record of the ledger, or an error."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from attribune.errors import UsageError
from attribune.ledger.reading_rows import read_attribution
from attribune.ledger.schema import articles, attributions, digests
from attribune.records import Attribution, Judgement
from attribune.text.normalise import normalise_text

# At least one digit; what kind of id it is may be left out.
DIGITS = re.compile(r"[0-9a-f]+")
NOUNS = {"att": "an attribution", "jud": "a judgement"}


def choose_attribution(connection: Connection, beginning: str) -> Attribution:
    """Return the one attribution whose id begins so, ``att-`` or not.

    Raises:
        UsageError: there is none, or several.
    """
    remedy = "`attribune show --ids` prints them."
    first = complete_beginning(beginning, kind="att", remedy=remedy)
    # Between the beginning and what comes after all that begin so, which the index answers; a pattern it would not.
    within = select(attributions).where(attributions.c.id >= first, attributions.c.id < f"{first}g")
    rows = connection.execute(within.order_by(attributions.c.id).limit(2)).mappings().all()
    if len(rows) > 1:
        raise UsageError("several attributions have an id that begins so.", first, f"One is {rows[0]['id']}.")
    if not rows:
        raise UsageError("no attribution in the ledger has an id that begins so.", first, remedy)
    return read_attribution(rows[0])


def choose_judgement(judgements: Iterable[Judgement], beginning: str) -> Judgement:
    """Return the one judgement whose id begins so, ``jud-`` or not.

    Raises:
        UsageError: there is none, or several.
    """
    remedy = "`attribune judge list --all` prints them."
    first = complete_beginning(beginning, kind="jud", remedy=remedy)
    found = [each for each in judgements if each.id.startswith(first)]
    if len(found) != 1:
        several = "several judgements have" if found else "no judgement in the ledger has"
        raise UsageError(f"{several} an id that begins so.", first, remedy)
    return found[0]


def complete_beginning(typed: str, *, kind: str, remedy: str) -> str:
    """Return the beginning of an id as ids are written: in small letters, its kind in front.

    Raises:
        UsageError: no id begins so.
    """
    written = normalise_text(typed).text.strip()
    digits = written.casefold().removeprefix(f"{kind}-")
    if not DIGITS.fullmatch(digits):
        raise UsageError(f"the id of {NOUNS[kind]} is {kind}- and hexadecimal digits.", written, remedy)
    return f"{kind}-{digits}"


def read_words(connection: Connection, attribution: Attribution) -> str | None:
    """Return source, cue and content in words, null if the ledger does not have the article."""
    found = (
        select(digests.c.text, articles.c.start, articles.c.end)
        .join(articles, articles.c.digest_id == digests.c.id)
        .where(articles.c.id == attribution.article_id)
    )
    row = connection.execute(found).one_or_none()
    if row is None or attribution.content.end > row.end - row.start:
        return None
    text = row.text[row.start : row.end]
    extents = (attribution.source, attribution.cue, attribution.content)
    return " · ".join(extent.read(text) for extent in extents if extent is not None)
