"""Which speakers are worth comparing."""

from __future__ import annotations

from attribune.records import SpeakerKind
from attribune.resolve.identity.candidates import list_candidates
from attribune.resolve.identity.likeness import Profile

PERSON, BODY, GROUP = SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GROUP


def pair(*names: str, kind: SpeakerKind = BODY) -> list[tuple[int, int]]:
    return list(list_candidates([Profile(name, kind) for name in names]))


def test_initials_meet_the_names_that_they_are_of_in_either_order() -> None:
    assert pair("TVR", "Tarn Valley Rail", "Brine Ferries") == [(0, 1)]
    assert pair("Tarn Valley Rail", "T.V.R.") == [(0, 1)]


def test_two_names_of_the_same_initials_do_not_meet() -> None:
    assert pair("Tarn Valley Rail", "Tolm Vessel Registry") == []
    assert pair("pilots", "harbour masters", kind=GROUP) == []


def test_one_letter_is_nobodys_initials() -> None:
    assert pair("T", "Tarn") == []


def test_alike_speakers_are_compared_in_a_chain_and_with_others_once() -> None:
    profiles = [Profile("Oskell", PERSON)] * 3 + [Profile("Marit Oskell", PERSON)]
    assert list(list_candidates(profiles)) == [(0, 1), (0, 3), (1, 2)]


def test_a_person_and_a_body_of_one_full_name_meet() -> None:
    assert list(list_candidates([Profile("Marit Oskell", PERSON), Profile("Marit Oskell", BODY)])) == [(0, 1)]


def test_people_of_one_given_name_meet_if_their_family_names_begin_alike() -> None:
    assert pair("Marit Lundgren", "Marit Lundgrem", "Marit Oskell", kind=PERSON) == [(0, 1)]
