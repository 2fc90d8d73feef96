"""Questions over the ledger, one a module: which articles there are, who said what."""

from attribune.explore.articles import ArticleFilter, ListedArticle, list_articles
from attribune.explore.search import AttributionQuery, FoundAttribution, find_attributions

__all__ = [
    "ArticleFilter",
    "AttributionQuery",
    "FoundAttribution",
    "ListedArticle",
    "find_attributions",
    "list_articles",
]
