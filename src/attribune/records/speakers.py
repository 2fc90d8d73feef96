"""Speaker: who a source refers to, of what kind, and where in the article that can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attribune.errors import InvalidRecord
from attribune.records.spans import Extent


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    DOCUMENT = "document"
    OUTLET = "outlet"
    UNNAMED = "unnamed"


class SourceRole(StrEnum):
    """In what capacity a speaker speaks."""

    OFFICIAL = "official"
    EXPERT = "expert"
    WITNESS = "witness"
    MEDIA = "media"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a source is held to refer to a speaker.

    Attributes:
        rule: what tied them, in words ("pronoun", "short name", "role", "as written" ...).
        extent: the words of the article that name the speaker; null where the rule alone decides.
    """

    rule: str
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source refers to.

    Attributes:
        name: the fullest name that the article gives, without titles; a description where nobody is named.
        kind: person, organisation, government, group, document, outlet or unnamed.
        evidence: why.
        aliases: other names and descriptions under which the article speaks of them, as written, without repeats.
        roles: what the article says that they are ("foreign minister"), as written, without repeats.
        affiliation: the organisation or country that the article ties them to, null if none.
    """

    name: str
    kind: SpeakerKind
    evidence: Evidence
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliation: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidRecord("a speaker needs a name or a description.")
