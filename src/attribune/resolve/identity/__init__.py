"""Who is the same speaker across articles: spellings, ties, and what people judged."""

from attribune.resolve.identity.clusters import identify_speakers

__all__ = ["identify_speakers"]
