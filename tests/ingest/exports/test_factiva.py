from attribune.ingest.exports.finding import find_export
from attribune.records import BlockKind, Note

ARTICLE = """{top}
22 words
14 May 2031
03:04
The Lantern
LNTRN
4
English
Copyright 2031. Lantern Media. All Rights Reserved.

The old bridge is safe, the mayor said.
Nobody asked, a clerk said.
Document LNTRN00020310514e75e0000{number}

"""


def write(top: str) -> str:
    return ARTICLE.format(top=top, number=1) + ARTICLE.format(top="Ferry late\nBy Tomas Reed", number=2)


def test_fields_around_the_count_of_words_are_metadata() -> None:
    stated = find_export(write("The bridge reopens\nBy Ada Brook"))[0].metadata
    assert (stated.title, stated.outlet, stated.author) == ("The bridge reopens", "The Lantern", "Ada Brook")
    assert stated.published == "2031-05-14"


def test_codes_rights_and_number_are_kept_as_notes() -> None:
    notes = find_export(write("The bridge reopens"))[0].metadata.notes
    wanted = {"words": "22 words", "time": "03:04", "source-code": "LNTRN", "page": "4", "language": "English"}
    assert {Note(*each) for each in wanted.items()} <= set(notes)
    assert Note("document-id", "LNTRN00020310514e75e00001") in notes


def test_an_article_without_a_byline_has_no_author() -> None:
    stated = find_export(write("The bridge reopens"))[0].metadata
    assert (stated.title, stated.author) == ("The bridge reopens", None)


def test_a_section_above_the_title_is_no_title() -> None:
    stated = find_export(write("News\nThe bridge reopens\nAda Brook and Tomas Reed"))[0].metadata
    assert (stated.title, stated.author) == ("The bridge reopens", "Ada Brook and Tomas Reed")
    assert Note("section", "News") in stated.notes


def test_the_body_lies_between_rights_and_number() -> None:
    text = write("The bridge reopens")
    part = find_export(text)[0]
    shown = [text[b.span.start : b.span.end] for b in part.blocks if b.kind is BlockKind.PARAGRAPH]
    assert shown == ["The old bridge is safe, the mayor said.", "Nobody asked, a clerk said."]


def test_german_labels_are_read() -> None:
    text = (
        write("Die Brücke öffnet")
        .replace("words", "Wörter")
        .replace("14 May", "14. Mai")
        .replace("Document", "Dokument")
    )
    assert [part.metadata.published for part in find_export(text)] == ["2031-05-14", "2031-05-14"]
