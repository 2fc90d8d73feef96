"""A source that names nobody is whoever it takes up; else it is called by its own words."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.records import Speaker, SpeakerKind


def resolve(text: str, source: str, *, persons: str = "", bodies: str = "", places: str = "") -> Speaker:
    """Return the speaker of the only source of a text that ends in "it held"."""
    page = Page(text, persons=persons, bodies=bodies, places=places)
    page.say(source, "it held")
    speaker = page.resolve_last().speaker
    assert speaker
    return speaker


PAIR = "Mara Vell met Odo Kray. {} said it held."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Both", "Mara Vell and Odo Kray"),
        ("The two", "Mara Vell and Odo Kray"),
        ("The former", "Mara Vell"),
        ("The latter", "Odo Kray"),
    ],
)
def test_two_who_were_named_last_are_taken_up(source: str, name: str) -> None:
    assert resolve(PAIR.format(source), source, persons="Mara Vell,Odo Kray").name == name


@pytest.mark.parametrize("source", ["Both the minister and the mayor", "The two men who fled"])
def test_two_with_words_of_their_own_are_others(source: str) -> None:
    assert resolve(PAIR.format(source), source, persons="Mara Vell,Odo Kray").name != "Mara Vell and Odo Kray"


def test_two_who_were_named_long_before_are_not_taken_up() -> None:
    text = "Mara Vell met Odo Kray." + " It rained." * 20 + " Both said it held."
    assert resolve(text, "Both", persons="Mara Vell,Odo Kray").name == "Both"


def test_two_countries_are_the_two_named_last() -> None:
    text = "Turkey met Norway. The two countries said it held."
    assert resolve(text, "The two countries", places="Turkey,Norway").name == "Turkey and Norway"


def test_somebodys_lawyer_is_described_with_his_owners_name() -> None:
    assert (
        resolve("Mark Vell came. His lawyer said it held.", "His lawyer", persons="Mark Vell").name
        == "Mark Vell's lawyer"
    )


def test_somebodys_lawyer_is_the_only_lawyer_whom_the_article_names() -> None:
    text = "Mark Vell came with his lawyer, Odo Kray. His lawyer said it held."
    page = Page(text, persons="Mark Vell,Odo Kray")
    page.say("Mark Vell", "came")
    page.say("His lawyer", "it held")
    assert page.name_speakers()[-1] == "Odo Kray"


def test_a_description_in_the_lead_is_whoever_is_named_next() -> None:
    text = "A quarry owner says it held.\n\nIt was dry. Odo Brannock said the dam was safe."
    page = Page(text, persons="Odo Brannock")
    page.say("A quarry owner", "it held")
    page.say("Odo Brannock", "the dam was safe")
    assert page.name_speakers() == ["Odo Brannock", "Odo Brannock"]


def test_a_description_in_the_lead_is_nobody_of_whom_the_article_says_something_else() -> None:
    text = "A quarry owner says it held.\n\nIt was dry. Mayor Odo Brannock said the dam was safe."
    page = Page(text, persons="Odo Brannock")
    page.say("A quarry owner", "it held")
    page.say("Odo Brannock", "the dam was safe")
    assert page.name_speakers()[0] == "A quarry owner"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a shopkeeper", SpeakerKind.UNNAMED),
        ("striking miners", SpeakerKind.GROUP),
        ("a leaked memo", SpeakerKind.DOCUMENT),
        ("state media", SpeakerKind.OUTLET),
        ("local authorities", SpeakerKind.GOVERNMENT),
        ("the harbour union", SpeakerKind.ORGANISATION),
    ],
)
def test_the_noun_tells_what_is_described(source: str, kind: SpeakerKind) -> None:
    assert resolve(f"Yesterday {source} said it held.", source).kind is kind


def test_a_document_is_called_by_its_fullest_description() -> None:
    text = "A Norland Audit Office report came out. The report said it held."
    assert resolve(text, "The report", bodies="Norland Audit Office").name == "Norland Audit Office report"


def test_a_document_that_spoke_before_is_taken_up() -> None:
    page = Page("A harbour survey said it was good. Later the survey said it held.")
    page.say("A harbour survey", "it was good")
    page.say("the survey", "it held")
    assert page.name_speakers() == ["A harbour survey", "A harbour survey"]


@pytest.mark.parametrize("source", ["Senior figures", "Figures including Odo Kray"])
def test_figures_of_rank_are_people(source: str) -> None:
    assert resolve(f"{source} said it held.", source, persons="Odo Kray").kind is SpeakerKind.GROUP


def test_other_figures_are_a_document() -> None:
    assert resolve("The harvest figures said it held.", "The harvest figures").kind is SpeakerKind.DOCUMENT


def test_an_outlet_with_words_of_its_own_is_another() -> None:
    text = "The Quell Times wrote. The rudimentary site said it held."
    assert resolve(text, "The rudimentary site", bodies="Quell Times").name == "rudimentary site"
