"""JSON lines: one line an article, with all that is known of it and of what was said in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from attribune.export.shapes import Json, describe_article, describe_as_read, describe_reading, locate_reading

if TYPE_CHECKING:
    from attribune.explore.exports import ExportedArticle


def describe_exported(exported: ExportedArticle) -> Json:
    """Return an article as ``attribune read --json`` prints it, with identities and verdicts."""
    article = exported.record.article
    bare = describe_article(exported.digest, replace(exported.record, readings=()), exported.run_id)
    identities = exported.list_identities()
    attributions = [
        {
            **describe_reading(article.text, reading),
            **locate_reading(reading, article, exported.digest),
            "identity": identities.get(reading.attribution.id),
            "verdict": exported.decided.verdicts.get(reading.attribution.id),
            "as_read": describe_as_read(reading.attribution, article.text),
        }
        for reading in exported.readings
    ]
    return {**bare, "attributions": attributions}
