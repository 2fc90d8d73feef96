"""Each source gets the speaker whom a careful reader would name, or the reason why nobody can be named."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.records import Anonymity, Metadata, SpeakerKind, SpeechAct


def test_a_pronoun_without_anybody_before_it_has_no_speaker_and_says_why() -> None:
    page = Page("He said the bridge held.")
    page.say("He", "the bridge held")
    last = page.resolve_last()
    assert (last.speaker, last.unknown_reason) == (None, "nothing before it fits the pronoun")


def test_an_attribution_without_a_source_says_so() -> None:
    page = Page("It was said that the bridge held.")
    page.say(None, "the bridge held")
    assert page.resolve_last().unknown_reason == "the text names no source"


def test_a_source_of_marks_alone_names_nobody() -> None:
    page = Page("So “—” said the bridge held.")
    page.say("“—”", "the bridge held")
    assert page.resolve_last().unknown_reason == "the source holds no words"


def test_whoever_is_spoken_to_is_no_speaker() -> None:
    page = Page("As you said, the bridge held.")
    page.say("you", "the bridge held")
    assert page.resolve_last().unknown_reason == "whoever is spoken to"


def test_i_inside_what_somebody_says_is_that_somebody() -> None:
    page = Page("“I believe it holds,” Mara Vell said.", persons="Mara Vell")
    outer = page.say("Mara Vell", "I believe it holds")
    page.say("I", "it holds", inside=outer)
    assert page.name_speakers() == ["Mara Vell", "Mara Vell"]


def test_i_outside_any_quote_is_the_author() -> None:
    page = Page("The week was long. I think it holds.", metadata=Metadata(author="Ilse Kray"))
    page.say("I", "it holds")
    assert page.name_speakers() == ["Ilse Kray"]


def test_i_of_an_unsigned_article_is_nobody_in_particular() -> None:
    page = Page("The week was long. I think it holds.")
    page.say("I", "it holds")
    assert page.resolve_last().unknown_reason == "nobody is named as the one who writes"


def test_i_is_none_of_several_authors() -> None:
    page = Page("The week was long. I think it holds.", metadata=Metadata(author="Ilse Kray and Odo Vell"))
    page.say("I", "it holds")
    assert page.name_speakers() == [None]


def test_a_country_in_capitals_is_no_pronoun() -> None:
    page = Page("Talks went on. US says it holds.", places="US")
    page.say("US", "it holds")
    assert page.name_speakers() == ["United States"]


def test_us_in_small_letters_is_a_pronoun() -> None:
    page = Page("Talks went on. It was us who say it holds.", places="US")
    page.say("us", "it holds")
    assert page.name_speakers() == [None]


def test_a_pronoun_with_words_behind_it_is_still_a_pronoun() -> None:
    page = Page("Mark Vell came. He, like his brother, said it held.", persons="Mark Vell")
    page.say("He, like his brother", "it held")
    assert page.name_speakers() == ["Mark Vell"]


def test_a_claim_taken_up_without_its_source_is_his_who_makes_it_elsewhere() -> None:
    page = Page(
        "Mara Vell said the harbour company poisoned the estuary. Odo Kray rejected claims "
        "of the poisoned estuary near the harbour.",
        persons="Mara Vell,Odo Kray",
    )
    page.say("Mara Vell", "the harbour company poisoned the estuary", act=SpeechAct.ACCUSE)
    outer = page.say("Odo Kray", "claims of the poisoned estuary near the harbour", act=SpeechAct.REJECT)
    page.say(None, "of the poisoned estuary near the harbour", inside=outer)
    assert page.name_speakers() == ["Mara Vell", "Odo Kray", "Mara Vell"]


def test_he_who_denies_a_claim_does_not_make_it() -> None:
    page = Page(
        "Tom Brannock spoke of a leak. Mark Vell rejected his claim that the dam leaks.",
        persons="Tom Brannock,Mark Vell",
    )
    outer = page.say("Mark Vell", "his claim that the dam leaks", act=SpeechAct.REJECT)
    page.say("his", "that the dam leaks", inside=outer)
    assert page.name_speakers() == ["Mark Vell", "Tom Brannock"]


def test_whoever_is_named_is_not_anonymous() -> None:
    page = Page("An insider, Mara Vell, said it held.", persons="Mara Vell")
    page.say("An insider, Mara Vell", "it held", anonymous=True)
    last = page.resolve_last()
    assert (last.anonymity, last.speaker and last.speaker.kind) == (None, SpeakerKind.PERSON)


def test_a_withheld_source_is_unnamed_under_its_own_words() -> None:
    page = Page("A person close to the talks said it held.")
    page.say("A person close to the talks", "it held", anonymous=True)
    speaker = page.resolve_last().speaker
    assert speaker
    assert (speaker.name, speaker.kind) == ("A person close to the talks", SpeakerKind.UNNAMED)


def test_a_pronoun_for_a_withheld_source_is_as_anonymous() -> None:
    page = Page("A person close to the talks said it held. He said more was to come.")
    page.say("A person close to the talks", "it held", anonymous=True)
    page.say("He", "more was to come")
    assert isinstance(page.resolve_last().anonymity, Anonymity)


def test_evidence_points_at_the_words_that_name_the_speaker() -> None:
    page = Page("Mara Vell came. Later Mrs Vell said it held.", persons="Mara Vell,Vell")
    page.say("Mrs Vell", "it held")
    speaker = page.resolve_last().speaker
    assert speaker
    assert speaker.evidence.rule == "short name"
    assert speaker.evidence.extent
    assert speaker.evidence.extent.read(page.article.text) == "Mara Vell"


def test_parents_that_loop_do_not_hang() -> None:
    page = Page("Mara Vell said Odo Kray said it held.", persons="Mara Vell,Odo Kray")
    one = page.say("Mara Vell", "Odo Kray said it held")
    two = page.say("Odo Kray", "it held", inside=one)
    page.readings[0] = page.nest(one, two)
    assert page.name_speakers() == ["Mara Vell", "Odo Kray"]


@pytest.mark.parametrize(
    ("described", "taken_up", "unnamed"), [("A pilot", "The pilot", 1), ("A new proposal", "The proposal", 0)]
)
def test_only_people_who_are_taken_up_are_as_unnamed_as_before(described: str, taken_up: str, unnamed: int) -> None:
    page = Page(f"{described} said it held. {taken_up} said it held again.")
    page.say(described, "it held")
    page.say(taken_up, "it held again")
    assert (page.resolve_last().anonymity is not None) == unnamed
