import pytest

from attribune.ingest.exports.finding import find_export
from attribune.records import BlockKind, Note

FIELDS = (
    ("SE", "News"),
    ("HD", "The bridge reopens"),
    ("BY", "By Ada Brook"),
    ("WC", "22 words"),
    ("PD", "14 May 2031"),
    ("SN", "The Lantern"),
    ("SC", "LNTRN"),
    ("LA", "English"),
    ("CY", "Copyright 2031 Lantern Media"),
    ("LP", "The old bridge is safe, the mayor said."),
    ("TD", "IN a letter, a clerk said that nobody asked.\n\nCO was not named."),
    ("IN", "i1 : Bridges | i2 : Roads"),
    ("RE", "usa : United States"),
    ("AN", "Document LNTRN00020310514e75e00001"),
)


def write(between: str) -> str:
    one = "\n\n".join(f"{code}{between}{value}" for code, value in FIELDS)
    return f"{one}\n\n{one.replace('The bridge reopens', 'Ferry late')}\n"


@pytest.mark.parametrize("between", ["\t", "    ", " ", "\n\n", " | "])
def test_codes_are_read_whatever_parts_them_from_their_values(between: str) -> None:
    text = write(between)
    first, second = find_export(text)
    stated = first.metadata
    assert (stated.title, stated.outlet, stated.author) == ("The bridge reopens", "The Lantern", "Ada Brook")
    assert stated.published == "2031-05-14"
    assert second.metadata.title == "Ferry late"
    assert Note("document-id", "LNTRN00020310514e75e00001") in stated.notes


@pytest.mark.parametrize("between", ["\t", " "])
def test_a_sentence_that_starts_as_a_code_does_is_part_of_the_body(between: str) -> None:
    text = write(between)
    shown = [text[b.span.start : b.span.end] for b in find_export(text)[0].blocks if b.kind is BlockKind.PARAGRAPH]
    assert shown[1:] == ["IN a letter, a clerk said that nobody asked.", "CO was not named."]
