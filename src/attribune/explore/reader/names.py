"""Under which names the ledger knows the speakers of one article: they lead to who is meant, in all articles."""

from __future__ import annotations

from collections.abc import Mapping

from attribune.explore.reader.loading import OpenArticle
from attribune.explore.tally.columns import NONE, Tally
from attribune.records import AttributionId


def know_speakers(opened: OpenArticle, tally: Tally) -> Mapping[AttributionId, str]:
    """Return the name by which the ledger knows the speaker of each attribution that has one.

    Empty where the columns do not hold the article as it was opened: they may be a moment older.
    """
    article = opened.record.article
    try:
        at = tally.articles.ids.index(article.id)
    except ValueError:
        return {}
    first = int(tally.articles.first[at])
    last = int(tally.articles.first[at + 1]) if at + 1 < len(tally.articles.first) else tally.size
    codes = tally.said.speaker[first:last].tolist()
    if len(codes) != len(opened.record.readings):
        return {}
    # Rows stand in the order in which the readings were written, and so do those of the record.
    known = zip(opened.record.readings, codes, strict=True)
    return {each.attribution.id: tally.speakers[code] for each, code in known if code != NONE}
