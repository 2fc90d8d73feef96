"""Questions over the ledger, one a module: which articles there are, who said what, who is meant, where it stands."""

from attribune.explore.articles import ArticleFilter, ListedArticle, list_articles
from attribune.explore.known import KnownSpeakers
from attribune.explore.search import AttributionQuery, FoundAttribution, find_attributions
from attribune.explore.speakers import MeantSpeakers, find_speakers
from attribune.explore.trace import Trace, trace_attribution

__all__ = [
    "ArticleFilter",
    "AttributionQuery",
    "FoundAttribution",
    "KnownSpeakers",
    "ListedArticle",
    "MeantSpeakers",
    "Trace",
    "find_attributions",
    "find_speakers",
    "list_articles",
    "trace_attribution",
]
