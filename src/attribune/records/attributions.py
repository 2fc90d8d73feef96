"""Attribution: a source, a cue and a content tied together."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from attribune.errors import InvalidRecord
from attribune.records.ids import ArticleId, AttributionId, hash_content
from attribune.records.spans import Extent


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content in the text of one article; the three are pairwise disjoint.

    Source: Pareti (2012), PARC; Newell et al. (2018), PolNeAR. The id hashes the article and the extents, nothing else.
    """

    article_id: ArticleId
    content: Extent
    source: Extent | None = None
    cue: Extent | None = None
    id: AttributionId = field(init=False)

    def __post_init__(self) -> None:
        extents = [e for e in (self.source, self.cue, self.content) if e is not None]
        if any(a.overlaps(b) for a, b in itertools.combinations(extents, 2)):
            raise InvalidRecord(f"source, cue and content overlap: {extents}.", item=self.article_id)
        identity = {
            "article": self.article_id,
            "source": self.source and self.source.to_pairs(),
            "cue": self.cue and self.cue.to_pairs(),
            "content": self.content.to_pairs(),
        }
        object.__setattr__(self, "id", AttributionId(hash_content("att", identity)))


@dataclass(frozen=True, slots=True)
class Respanned(Attribution):
    """An attribution with the extents that a person gave it; how it is shown, never how it is kept.

    Its id is that of the attribution that was read, by which it is found, judged and linked to others.

    Attributes:
        as_read: the attribution as the run read it.
    """

    as_read: Attribution = field(kw_only=True)

    def __post_init__(self) -> None:
        # Not super(): a dataclass with slots is made anew, and the one that super() looks for is the old one.
        Attribution.__post_init__(self)
        if self.article_id != self.as_read.article_id:
            raise InvalidRecord("new extents stay within the article.", item=self.as_read.id)
        object.__setattr__(self, "id", self.as_read.id)
