"""What an article names is of one kind each, by its last word and what stands around it."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.records import SpeakerKind
from attribune.resolve.speakers.cast import Entity, fits_country, fits_role, gather_cast, serves_other


def cast(text: str, *, persons: str = "", bodies: str = "", places: str = "") -> Entity:
    """Return whatever a text names first."""
    return gather_cast(text, Page(text, persons=persons, bodies=bodies, places=places).names)[0]


@pytest.mark.parametrize(
    ("text", "body", "kind"),
    [
        ("Norland Harbour Authority", "Norland Harbour Authority", SpeakerKind.ORGANISATION),
        ("Tolmere Gazette", "Tolmere Gazette", SpeakerKind.OUTLET),
        ("The Brannock newspaper", "Brannock", SpeakerKind.OUTLET),
        ("broadcaster Brannock", "Brannock", SpeakerKind.OUTLET),
        ("Independent Harbour Commission", "Independent Harbour Commission", SpeakerKind.ORGANISATION),
        ("Norland Government", "Norland Government", SpeakerKind.GOVERNMENT),
        ("Turkey", "Turkey", SpeakerKind.GOVERNMENT),
    ],
)
def test_a_body_is_of_the_kind_that_its_words_tell(text: str, body: str, kind: SpeakerKind) -> None:
    assert cast(text, bodies=body).kind is kind


def test_a_person_has_the_roles_and_the_country_that_stand_at_the_name() -> None:
    entity = cast("Norwegian foreign minister Ilse Kray came.", persons="Ilse Kray")
    assert (entity.roles, entity.country) == (("Norwegian foreign minister",), "Norway")


def test_evidence_is_the_fullest_name() -> None:
    text = "Kray came. Ilse Kray spoke."
    entity = cast(text, persons="Ilse Kray,Kray")
    assert text[entity.shown.start : entity.shown.end] == "Ilse Kray"


def test_a_place_that_is_no_country_is_a_place() -> None:
    assert cast("Tolmere slept.", places="Tolmere").place


def test_a_role_fits_its_country_only() -> None:
    entity = cast("Norwegian minister Ilse Kray came.", persons="Ilse Kray")
    assert fits_role(entity, "minister", ["Norway's"])
    assert not fits_role(entity, "minister", ["Turkish"])
    assert not fits_country(entity, ["Turkey's"])


def test_a_servant_serves_whom_the_role_names() -> None:
    entity = cast("Ilse Kray, a lawyer for Vell, came.", persons="Ilse Kray,Vell")
    assert serves_other(entity, "lawyer", "Brand's")
    assert not serves_other(entity, "lawyer", "Vell's")
