"""Questions over the ledger, one a module: which articles there are, who said what, and who is meant by a name."""

from attribune.explore.articles import ArticleFilter, ListedArticle, list_articles
from attribune.explore.search import AttributionQuery, FoundAttribution, find_attributions
from attribune.explore.speakers import MeantSpeakers, find_speakers

__all__ = [
    "ArticleFilter",
    "AttributionQuery",
    "FoundAttribution",
    "ListedArticle",
    "MeantSpeakers",
    "find_attributions",
    "find_speakers",
    "list_articles",
]
