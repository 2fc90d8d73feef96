"""A pronoun stands for what agrees with it, stands near and speaks; never for what it cannot mean."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.cast import Entity
from attribune.resolve.speakers.pronouns import may_be


def build_entity(kind: SpeakerKind, *, gender: int = 0, several: bool = False) -> Entity:
    """Return somebody or something."""
    span = Span(0, 1)
    return Entity(0, kind, "x", (span,), span, gender=gender, plural=several)


@pytest.mark.parametrize(
    ("word", "entity"),
    [
        ("she", build_entity(SpeakerKind.PERSON, gender=1)),
        ("he", build_entity(SpeakerKind.PERSON)),
        ("he", build_entity(SpeakerKind.UNNAMED)),
        ("it", build_entity(SpeakerKind.ORGANISATION)),
        ("they", build_entity(SpeakerKind.GROUP, several=True)),
        ("they", build_entity(SpeakerKind.ORGANISATION)),
    ],
)
def test_a_pronoun_may_mean_what_agrees_with_it(word: str, entity: Entity) -> None:
    assert may_be(entity, word)


@pytest.mark.parametrize(
    ("word", "entity"),
    [
        ("she", build_entity(SpeakerKind.PERSON, gender=-1)),
        ("he", build_entity(SpeakerKind.ORGANISATION)),
        ("he", build_entity(SpeakerKind.GROUP, several=True)),
        ("it", build_entity(SpeakerKind.PERSON)),
        ("they", build_entity(SpeakerKind.PERSON)),
    ],
)
def test_a_pronoun_means_nothing_that_does_not_agree(word: str, entity: Entity) -> None:
    assert not may_be(entity, word)


def test_whoever_spoke_last_goes_on_speaking() -> None:
    page = Page("Peter Holm met Paul Rask. Rask said it held. He said more.", persons="Peter Holm,Paul Rask,Rask")
    page.say("Rask", "it held", after="met Paul Rask")
    page.say("He", "more")
    assert page.name_speakers()[-1] == "Paul Rask"


def test_nobody_is_introduced_by_what_they_say_themselves() -> None:
    page = Page("He said Peter Holm had won.", persons="Peter Holm")
    page.say("He", "Peter Holm had won")
    assert page.name_speakers() == [None]


def test_a_pronoun_may_stand_before_the_name_in_its_sentence() -> None:
    page = Page("Though she said it held, Laura Venn left.", persons="Laura Venn")
    page.say("she", "it held")
    assert page.name_speakers() == ["Laura Venn"]


def test_a_name_in_a_later_sentence_is_not_meant() -> None:
    page = Page("Though she said it held, the port closed. Laura Venn left.", persons="Laura Venn")
    page.say("she", "it held")
    assert page.name_speakers() == [None]


def test_a_government_is_it() -> None:
    page = Page("Norway wrote. It said it held.", places="Norway")
    page.say("It", "it held")
    assert page.name_speakers() == ["Norway"]
