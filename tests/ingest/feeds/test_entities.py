"""Tests of declared entities."""

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.feeds.entities import Entities, read_reference


def test_short_texts_are_put_in() -> None:
    entities = Entities()
    entities.declare("<!ENTITY lamp \"The Lamp\"> <!ENTITY dash '&#8212;'>")
    assert (entities.resolve("lamp"), entities.resolve("dash")) == ("The Lamp", "—")


def test_the_first_declaration_counts() -> None:
    entities = Entities()
    entities.declare('<!ENTITY a "one"><!ENTITY a "two">')
    assert entities.resolve("a") == "one"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "&b;&b;">',
        '<!ENTITY a "<p>">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a PUBLIC "x" "https://lamp.example/x">',
        f'<!ENTITY a "{"x" * 201}">',
    ],
    ids=["entities", "markup", "file", "public", "long"],
)
def test_what_could_do_harm_is_refused_where_it_is_used(declaration: str) -> None:
    entities = Entities()
    entities.declare(declaration)
    with pytest.raises(MalformedInput, match="entity 'a' stands for"):
        entities.resolve("a")


def test_many_short_entities_may_not_add_up() -> None:
    entities = Entities()
    entities.declare(f'<!ENTITY a "{"x" * 200}">')
    for _ in range(5_000):
        entities.resolve("a")
    with pytest.raises(MalformedInput, match="more than 1,000,000 characters"):
        entities.resolve("a")


def test_letters_of_html_are_known_and_other_names_stand_for_themselves() -> None:
    entities = Entities()
    assert [entities.resolve(name) for name in ("eacute", "lt", "nothing")] == ["é", "&lt;", "&amp;nothing;"]


def test_what_an_entity_stands_for_cannot_become_markup() -> None:
    entities = Entities()
    entities.declare('<!ENTITY a "a > b">')
    assert entities.resolve("a") == "a &gt; b"


@pytest.mark.parametrize(
    ("code", "letter"), [("8217", "’"), ("x2019", "’"), ("146", "’"), ("0", "\ufffd"), ("x110000", "\ufffd")]
)
def test_numbers_are_read_as_browsers_do(code: str, letter: str) -> None:
    assert read_reference(code) == letter
