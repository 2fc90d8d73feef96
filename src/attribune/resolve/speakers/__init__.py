"""Who a source refers to, within one article: names, roles, pronouns, countries, documents."""

from attribune.resolve.speakers.sources import resolve_speakers

__all__ = ["resolve_speakers"]
