"""Training data: what people hold right, in the form of PolNeAR, one JSON object an article.

Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News, LREC 2018. That corpus is univocal: no two
of its relations share words. Here nested ones are kept, and ``parent`` names the relation that each is nested in, so
that a reader that wants none can leave them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.export.shapes import Json
from attribune.records import Extent

if TYPE_CHECKING:
    from attribune.explore.reviewing.reviewed import Annotation, HeldRight, ReviewedArticle


def describe_reviewed(reviewed: ReviewedArticle) -> Json:
    """Return an article with the relations of its first reviewer, and those of the others if there are any."""
    article, metadata = reviewed.article, reviewed.article.metadata
    first, *others = reviewed.annotations
    described: Json = {
        "name": article.id,
        "outlet": metadata.outlet or "",
        "date": metadata.published or "",
        "author": metadata.author or "",
        "title": metadata.title or "",
        "text": article.text,
        "annotators": [each.reviewer for each in reviewed.annotations],
        "relations": describe_annotation(first),
    }
    if others:
        described["other_annotators"] = [describe_annotation(each) for each in others]
    return described


def describe_annotation(annotation: Annotation) -> list[Json]:
    """Return the relations that one reviewer holds right."""
    return [describe_relation(each) for each in annotation.held]


def describe_relation(held: HeldRight) -> Json:
    """Return a relation; a role that is not expressed has no spans."""
    said = held.said
    return {
        "source": list_pairs(said.source),
        "cue": list_pairs(said.cue),
        "content": list_pairs(said.content),
        "parent": held.parent,
    }


def list_pairs(extent: Extent | None) -> list[list[int]]:
    """Return the spans of an extent as pairs, none for null."""
    return [] if extent is None else extent.to_pairs()
