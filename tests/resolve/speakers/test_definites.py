"""A description with "the" stands for somebody or something that the article names, if it agrees with it."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page


def name_speaker(text: str, source: str, *, persons: str = "", bodies: str = "", places: str = "") -> str | None:
    """Return the speaker of the only source of a text that ends in "it held"."""
    page = Page(text, persons=persons, bodies=bodies, places=places)
    page.say(source, "it held")
    return page.name_speakers()[-1]


def test_the_spokesman_is_whoever_is_called_so() -> None:
    text = "Spokesman Odo Kray met Mara Vell. The spokesman said it held."
    assert name_speaker(text, "The spokesman", persons="Odo Kray,Mara Vell") == "Odo Kray"


def test_of_two_with_the_role_the_one_who_was_mentioned_last_is_meant() -> None:
    text = "Minister Odo Kray met minister Mara Vell. The minister said it held."
    assert name_speaker(text, "The minister", persons="Odo Kray,Mara Vell") == "Mara Vell"


@pytest.mark.parametrize("source", ["The Turkish foreign minister", "Turkey's foreign minister"])
def test_a_minister_of_another_country_is_somebody_else(source: str) -> None:
    text = f"Norwegian foreign minister Ilse Kray came. {source} said it held."
    assert name_speaker(text, source, persons="Ilse Kray") != "Ilse Kray"


@pytest.mark.parametrize("source", ["The Norwegian foreign minister", "Norway's foreign minister"])
def test_a_minister_of_the_country_is_the_one_named(source: str) -> None:
    text = f"Norwegian foreign minister Ilse Kray came. {source} said it held."
    assert name_speaker(text, source, persons="Ilse Kray") == "Ilse Kray"


def test_a_lawyer_is_his_clients() -> None:
    text = "Odo Kray, a lawyer for Vell, came. Vell's lawyer said it held."
    assert name_speaker(text, "Vell's lawyer", persons="Odo Kray,Vell") == "Odo Kray"


@pytest.mark.parametrize("role", ["Odo Kray, a lawyer for Vell, came.", "Vell's lawyer, Odo Kray, came."])
def test_a_lawyer_is_not_the_opponents(role: str) -> None:
    text = f"{role} Brand's lawyer said it held."
    assert name_speaker(text, "Brand's lawyer", persons="Odo Kray,Vell,Brand") == "Brand's lawyer"


def test_a_spokeswoman_is_no_man() -> None:
    text = "Ada Kray met Tom Vell. The spokeswoman said it held."
    assert name_speaker(text, "The spokeswoman", persons="Ada Kray,Tom Vell") == "Ada Kray"


def test_somebody_far_above_without_the_role_is_not_taken_up() -> None:
    text = "Tom Vell came." + " It rained." * 9 + " The spokesman said it held."
    assert name_speaker(text, "The spokesman", persons="Tom Vell") == "spokesman"


def test_the_country_is_the_one_at_hand() -> None:
    text = "Talks with Norway went on. The country said it held."
    assert name_speaker(text, "The country", places="Norway") == "Norway"


def test_the_city_is_the_place_at_hand() -> None:
    text = "Tolmere lies on a river. The city said it held."
    assert name_speaker(text, "The city", places="Tolmere") == "Tolmere"


def test_the_bank_is_the_body_whose_name_says_so() -> None:
    text = "Quell Bank sued Brannock Motors. The bank said it held."
    assert name_speaker(text, "The bank", bodies="Quell Bank,Brannock Motors") == "Quell Bank"


def test_a_body_with_a_name_of_its_own_is_another() -> None:
    text = "Quell Bank sued. The Tolmere bank said it held."
    assert name_speaker(text, "The Tolmere bank", bodies="Quell Bank") == "Tolmere bank"


def test_no_company_is_a_ministry() -> None:
    text = "Brannock wrote. The Harbour Ministry slept. The company said it held."
    assert name_speaker(text, "The company", bodies="Brannock,Harbour Ministry") == "Brannock"


def test_a_role_alone_in_a_headline_is_whoever_is_named_below() -> None:
    page = Page("Minister Says It Held\n\nIt rained. Ilse Kray spoke.", persons="Ilse Kray")
    page.say("Minister", "It Held")
    assert page.name_speakers() == ["Ilse Kray"]


def test_a_first_sentence_is_no_headline() -> None:
    page = Page("Minister says it held.\n\nIt rained. Ilse Kray spoke.", persons="Ilse Kray")
    page.say("Minister", "it held")
    assert page.name_speakers() == ["Minister"]


def test_somebodys_adviser_in_a_headline_is_not_whoever_is_named_below() -> None:
    page = Page("Vell's Adviser Says It Held\n\nIt rained. Ilse Kray spoke.", persons="Ilse Kray,Vell")
    page.say("Vell's Adviser", "It Held")
    assert page.name_speakers() == ["Vell's Adviser"]
