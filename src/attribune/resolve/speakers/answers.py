"""Answer: who a source refers to, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.records import Span
from attribune.resolve.speakers.cast import Entity


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a source refers to and why; or, without an entity, why nobody can be named.

    Attributes:
        entity: of the scene; its name may still change while the article is read.
        rule: what tied them, or what was missing.
        mention: the words that name the entity.
    """

    entity: Entity | None
    rule: str
    mention: Span | None = None
