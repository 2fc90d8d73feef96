"""Stage 2: a digest cut into its articles, each with blocks and metadata."""

from attribune.split.articles import split_digest
from attribune.split.contract import describe_articles

__all__ = ["describe_articles", "split_digest"]
