"""Names of people are brought together under the fullest, and no two people under one."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.resolve.speakers.persons import Person, gather_persons, is_slip, read_name_words, show_name


def gather(text: str, persons: str) -> list[Person]:
    """Return the persons of a text."""
    page = Page(text, persons=persons)
    return gather_persons(text, page.names)


def name_bearer(text: str, persons: str, *, last: str) -> str:
    """Return the full name of whoever is meant by a short name at its last place."""
    at = text.rindex(last)
    return next(p.name for p in gather(text, persons) if any(span.start == at for span in p.spans))


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    text = "Mara Vell came. Vell spoke."
    assert [(p.name, p.others) for p in gather(text, "Mara Vell,Vell")] == [("Mara Vell", ["Vell"])]


def test_a_surname_before_the_full_name_is_that_person_too() -> None:
    text = "Vell Wins\n\nMara Vell spoke."
    assert [p.name for p in gather(text, "Mara Vell,Vell")] == ["Mara Vell"]


def test_of_two_with_one_surname_the_one_who_was_named_last_is_meant() -> None:
    text = "Mara Vell met Odo Vell. Vell spoke."
    assert name_bearer(text, "Mara Vell,Odo Vell,Vell", last="Vell") == "Odo Vell"


def test_of_two_with_one_surname_the_one_who_is_named_far_more_often_is_meant() -> None:
    text = "Mara Vell came. Mara Vell spoke. Her son Odo Vell left. Vell stayed."
    assert name_bearer(text, "Mara Vell,Odo Vell,Vell", last="Vell") == "Mara Vell"


def test_mrs_is_no_mr() -> None:
    text = "Mary Vell met Peter Vell. Mrs Vell spoke."
    assert name_bearer(text, "Mary Vell,Peter Vell,Vell", last="Vell") == "Mary Vell"


def test_a_woman_whom_nobody_names_in_full_is_not_the_man_of_her_surname() -> None:
    text = "Peter Vell came. Mrs Vell spoke."
    assert [p.name for p in gather(text, "Peter Vell,Vell")] == ["Peter Vell", "Vell"]


def test_a_man_of_a_womans_surname_is_meant_by_it_too() -> None:
    text = "Mary Kray came. Mr Kray left. Mr Kray spoke. President Kray slept."
    assert name_bearer(text, "Mary Kray,Kray", last="Kray") == "Kray"


def test_a_couple_is_two() -> None:
    text = "President Kray and his wife Ilse Kray came. Kray spoke."
    assert [p.name for p in gather(text, "Ilse Kray,Kray")] == ["Kray", "Ilse Kray"]


def test_one_wrong_letter_is_a_slip_of_the_pen() -> None:
    text = "Mara Brannock came. Brannok spoke."
    assert [p.name for p in gather(text, "Mara Brannock,Brannok")] == ["Mara Brannock"]


@pytest.mark.parametrize(("word", "surname"), [("vell", "bell"), ("kent", "kern"), ("brannock", "bannick"), ("a", "b")])
def test_another_first_letter_a_short_name_or_two_letters_are_no_slip(word: str, surname: str) -> None:
    assert not is_slip(word, surname)


def test_initials_stand_for_names() -> None:
    text = "Mara J. Vell came. M. J. Vell spoke."
    assert len(gather(text, "Mara J. Vell,M. J. Vell")) == 1


def test_another_first_name_is_another_person() -> None:
    text = "Mara Vell came. Odo Vell spoke."
    assert len(gather(text, "Mara Vell,Odo Vell")) == 2


def test_names_joined_by_hyphens_are_nobody_in_them() -> None:
    text = "The Venn-Kray-Vell plan failed. Ilse Kray came. Vell spoke."
    assert name_bearer(text, "Venn-Kray-Vell,Ilse Kray,Vell", last="Vell") == "Vell"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Prof. Dr. Mara Vell", "Mara Vell"),
        ("Brig. Gen. Odo Kray's", "Odo Kray"),
        ("Mara\nVell", "Mara Vell"),
        ("Sal'ami", "Sal'ami"),
        ("Mayor", "Mayor"),
    ],
)
def test_a_name_is_shown_without_titles_and_possessive(words: str, name: str) -> None:
    assert show_name(words) == name


def test_an_apostrophe_inside_a_name_makes_no_other_name() -> None:
    assert read_name_words("Nasser Sal'ami") == read_name_words("Nasser Salami")


def test_a_mark_that_folds_to_nothing_is_no_word_of_a_name() -> None:
    assert read_name_words("Mara \uff9e") == ("mara",)
