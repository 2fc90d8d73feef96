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

# A kind and at least one digit.
BEGINNING = re.compile(r"(att|jud)-[0-9a-f]+")


def choose_attribution(connection: Connection, beginning: str) -> Attribution:
    """Return the one attribution whose id begins so.

    Raises:
        UsageError: there is none, or several.
    """
    if not BEGINNING.fullmatch(beginning):
        message = "an attribution's id is att- and hexadecimal digits."
        raise UsageError(message, normalise_text(beginning).text, "`attribune show --ids` prints them.")
    within = select(attributions).where(attributions.c.id >= beginning, attributions.c.id < beginning + "~").limit(2)
    rows = connection.execute(within).mappings().all()
    if len(rows) != 1:
        found = "several attributions have" if rows else "no attribution in the ledger has"
        raise UsageError(f"{found} an id that begins so.", beginning, "`attribune show --ids` prints them.")
    return read_attribution(rows[0])


def choose_judgement(judgements: Iterable[Judgement], beginning: str) -> Judgement:
    """Return the one judgement whose id begins so.

    Raises:
        UsageError: there is none, or several.
    """
    found = [each for each in judgements if BEGINNING.fullmatch(beginning) and each.id.startswith(beginning)]
    if len(found) != 1:
        several = "several judgements have" if found else "no judgement in the ledger has"
        raise UsageError(
            f"{several} an id that begins so.",
            normalise_text(beginning).text,
            "`attribune judge list --all` prints them.",
        )
    return found[0]


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
