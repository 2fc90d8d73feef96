"""A source that names somebody is that somebody, unless the name only says whose, which or with whom."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.records import Speaker, SpeakerKind


def resolve(text: str, source: str, *, persons: str = "", bodies: str = "", after: str = "") -> Speaker:
    """Return the speaker of the only source of a text that ends in "it held"."""
    page = Page(text, persons=persons, bodies=bodies)
    page.say(source, "it held", after=after)
    speaker = page.resolve_last().speaker
    assert speaker
    return speaker


def test_a_name_in_a_headline_is_the_person_whom_the_article_names() -> None:
    page = Page("Vell Says It Held\n\nMara Vell spoke.", persons="Mara Vell,Vell Says It")
    page.say("Vell", "Held")
    assert page.name_speakers() == ["Mara Vell"]


def test_two_persons_joined_by_and_are_a_group() -> None:
    text = "Mara Vell met Odo Kray. Yesterday Vell and Kray said it held."
    speaker = resolve(text, "Vell and Kray", persons="Mara Vell,Odo Kray,Vell,Kray")
    assert (speaker.name, speaker.kind) == ("Mara Vell and Odo Kray", SpeakerKind.GROUP)


def test_a_person_and_somebody_else_are_a_group() -> None:
    text = "Mara Vell and her board said it held."
    assert resolve(text, "Mara Vell and her board", persons="Mara Vell").kind is SpeakerKind.GROUP


@pytest.mark.parametrize(
    "source", ["Ilse Kray, minister of trade and industry", "Trade and industry minister Ilse Kray"]
)
def test_a_person_with_two_tasks_is_one(source: str) -> None:
    assert resolve(f"{source}, said it held.", source, persons="Ilse Kray").name == "Ilse Kray"


def test_an_apposition_names_the_speaker() -> None:
    text = "The harbour master, Ilse Kray, said it held."
    assert resolve(text, "The harbour master, Ilse Kray", persons="Ilse Kray").name == "Ilse Kray"


@pytest.mark.parametrize(
    "source",
    ["a lawyer for Mara Vell", "several ministers, including Mara Vell", "Mara Vell's lawyer", "the Mara Vell camp"],
)
def test_a_name_that_only_says_whose_or_which_is_not_the_speaker(source: str) -> None:
    assert resolve(f"Yesterday {source} said it held.", source, persons="Mara Vell").name != "Mara Vell"


def test_a_name_with_an_apostrophe_is_read_to_its_end() -> None:
    text = "Nasser Sal'ami came. Later Sal'ami said it held."
    assert resolve(text, "Sal'ami", persons="Nasser Sal,Sal", after="Later").name == "Nasser Sal'ami"


@pytest.mark.parametrize(
    ("source", "country", "rule"),
    [
        ("Turkey", "Turkey", "as written"),
        ("Ankara", "Turkey", "seat of government"),
        ("the Turkish side", "Turkey", "people and government"),
        ("the new Norwegian government", "Norway", "people and government"),
        ("the US", "United States", "as written"),
    ],
)
def test_a_government_is_named_by_its_country_its_seat_or_its_people(source: str, country: str, rule: str) -> None:
    speaker = resolve(f"Yesterday {source} said it held.", source)
    assert (speaker.name, speaker.kind, speaker.evidence.rule) == (country, SpeakerKind.GOVERNMENT, rule)


@pytest.mark.parametrize(
    "source", ["the Turkish opposition leadership", "Turkish and Norwegian authorities", "Norwegians"]
)
def test_not_everybody_with_a_country_is_its_government(source: str) -> None:
    assert resolve(f"Yesterday {source} said it held.", source).name not in ("Turkey", "Norway")


def test_a_first_name_that_is_a_country_is_the_person() -> None:
    text = "Chad Vell came. Yesterday Chad said it held."
    assert resolve(text, "Chad", persons="Chad Vell,Chad", after="Yesterday").name == "Chad Vell"


def test_an_acronym_is_the_body_spelt_out() -> None:
    text = "The Norland Harbour Authority met. NHA said it held."
    assert resolve(text, "NHA", bodies="Norland Harbour Authority,NHA").name == "Norland Harbour Authority"


def test_a_body_takes_its_owner_into_its_name() -> None:
    text = "Norland's Foreign Ministry said it held."
    assert resolve(text, "Norland's Foreign Ministry", bodies="Foreign Ministry").name == "Norland's Foreign Ministry"


def test_a_day_owns_no_body() -> None:
    assert (
        resolve("Monday's Quell Times said it held.", "Monday's Quell Times", bodies="Quell Times").name
        == "Quell Times"
    )


def test_what_follows_a_name_tells_that_it_is_an_outlet() -> None:
    speaker = resolve("The Brannock newspaper said it held.", "The Brannock newspaper", bodies="Brannock")
    assert (speaker.name, speaker.kind) == ("Brannock", SpeakerKind.OUTLET)


@pytest.mark.parametrize("part", ["official", "board", "lawyer"])
def test_a_part_of_a_body_is_not_the_body(part: str) -> None:
    assert (
        resolve(f"A Quell Bank {part} said it held.", f"A Quell Bank {part}", bodies="Quell Bank").name != "Quell Bank"
    )


def test_a_surname_that_the_network_overlooks_is_still_a_name() -> None:
    text = "Mara Vell came. Yesterday Vell said it held."
    assert resolve(text, "Vell", persons="Mara Vell", after="Yesterday").name == "Mara Vell"


def test_an_administration_and_its_allies_are_not_the_one_who_leads_it() -> None:
    page = Page("The Vell administration and its allies said it held.", persons="Vell")
    page.say("The Vell administration and its allies", "it held")
    speaker = page.resolve_last().speaker
    assert speaker
    assert speaker.kind is not SpeakerKind.PERSON


def test_a_house_stands_for_those_who_govern_in_it() -> None:
    page = Page("The Kremlin said it held.", persons="Kremlin")
    page.say("The Kremlin", "it held")
    speaker = page.resolve_last().speaker
    assert speaker
    assert (speaker.name, speaker.kind) == ("Kremlin", SpeakerKind.GOVERNMENT)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Former minister of works Odo Kray", "Odo Kray"),
        ("A supporter of mayor Odo Kray", "A supporter of mayor Odo Kray"),
        ("A critic of Turkish president Odo Kray", "A critic of Turkish president Odo Kray"),
    ],
)
def test_who_holds_an_office_that_is_spelt_out_is_no_complement_of_it(source: str, name: str) -> None:
    assert resolve(f"{source} said it held.", source, persons="Odo Kray").name == name


def test_a_conjunction_is_no_part_of_a_name() -> None:
    assert resolve("although Norland said it held.", "although Norland", bodies="Norland").name == "Norland"
