"""Items: one attribution as the queue shows it, asked for by its id, or by a judgement of it."""

from __future__ import annotations

from attribune.errors import NotInLedger, UsageError
from attribune.explore.beginnings import choose_attribution
from attribune.explore.search import AttributionQuery, FoundAttribution, find_attributions
from attribune.ledger import Ledger
from attribune.records import Attribution, Judgement, JudgementKind

ON_ATTRIBUTIONS = (JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.RESPAN)


def find_item(ledger: Ledger, beginning: str) -> FoundAttribution:
    """Return an attribution as it is shown, by the beginning of its id.

    Raises:
        UsageError: the ledger has none, or several, or the newest run did not find it.
    """
    with ledger.read() as connection:
        wanted = choose_attribution(connection, beginning)
    query = AttributionQuery(article_id=wanted.article_id, include_rejected=True)
    for found in find_attributions(ledger, query):
        if found.attribution_id == wanted.id:
            return found
    raise NotInLedger("the newest run did not find this attribution.", wanted.id, "Judge one that it found.")


def find_decided(ledger: Ledger, judged: str) -> tuple[Judgement, FoundAttribution] | None:
    """Return a judgement of an attribution that holds, and what it is of; null if it is none, or not there."""
    live = (each for each in ledger.load_judgements() if each.id == judged and each.kind in ON_ATTRIBUTIONS)
    judgement = next(live, None)
    if judgement is None or not isinstance(judgement.subjects[0], Attribution):
        return None
    try:
        return judgement, find_item(ledger, judgement.subjects[0].id)
    except UsageError:
        return None
