from attribune.ingest.exports.finding import find_export
from attribune.records import BlockKind, Note, Part

ARTICLE = """
                               {number} of 2 DOCUMENTS



                                  The Lantern

                            May 14, 2031 Wednesday
                                 Final Edition

{title}

BYLINE: By ADA BROOK

SECTION: NEWS; Pg. 4

LENGTH: 22 words

The old bridge is safe, the mayor said.

{body}

LOAD-DATE: May 15, 2031

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2031 Lantern Media
                              All Rights Reserved
"""


def write(title: str = "The bridge reopens", body: str = "Nobody asked, a clerk said.") -> str:
    first = ARTICLE.format(number=1, title=title, body=body)
    return "Download Request: 1-2\n\n" + first + ARTICLE.format(number=2, title="Ferry late", body="It rained.")


def read(text: str) -> Part:
    parts = find_export(text)
    assert len(parts) == 2
    return parts[0]


def show(text: str, part: Part, *kinds: BlockKind) -> list[str]:
    return [" ".join(text[b.span.start : b.span.end].split()) for b in part.blocks if not kinds or b.kind in kinds]


def test_fields_above_the_body_are_metadata() -> None:
    stated = read(write()).metadata
    assert (stated.title, stated.outlet, stated.author) == ("The bridge reopens", "The Lantern", "ADA BROOK")
    assert stated.published == "2031-05-14"


def test_what_is_around_the_article_is_kept_as_notes() -> None:
    notes = read(write()).metadata.notes
    assert Note("edition", "Final Edition") in notes
    assert Note("section", "NEWS") in notes
    assert Note("page", "4") in notes
    assert Note("words", "22 words") in notes
    assert Note("load-date", "May 15, 2031") in notes
    assert Note("copyright", "Copyright 2031 Lantern Media All Rights Reserved") in notes


def test_neither_counts_nor_rights_are_in_a_block() -> None:
    text = write()
    assert show(text, read(text)) == [
        "The Lantern",
        "May 14, 2031 Wednesday",
        "The bridge reopens",
        "BYLINE: By ADA BROOK",
        "The old bridge is safe, the mayor said.",
        "Nobody asked, a clerk said.",
    ]


def test_a_body_may_quote_the_number_of_a_document() -> None:
    text = write(body="Document 2 of 2\n\nSo the letter was headed.")
    shown = show(text, read(text), BlockKind.PARAGRAPH, BlockKind.HEADING)
    assert shown[1:] == ["Document 2 of 2", "So the letter was headed."]


def test_a_headline_of_two_lines_is_one_title() -> None:
    assert read(write("The bridge reopens\nand stays open")).metadata.title == "The bridge reopens and stays open"


def test_what_follows_a_semicolon_in_a_headline_is_the_standfirst() -> None:
    stated = read(write("The bridge reopens;\nNobody knows why")).metadata
    assert (stated.title, stated.standfirst) == ("The bridge reopens", "Nobody knows why")


def test_a_missing_date_is_null_and_the_outlet_is_still_read() -> None:
    text = write().replace(
        "                            May 14, 2031 Wednesday\n                                 Final Edition\n", ""
    )
    stated = read(text).metadata
    assert (stated.published, stated.outlet, stated.title) == (None, "The Lantern", "The bridge reopens")


def test_line_ends_and_form_feeds_of_windows_change_nothing() -> None:
    text = write().replace("\n", "\r\n").replace("The Lantern", "\ufffdThe Lantern", 1)
    assert read(text).metadata == read(write()).metadata


def test_german_labels_are_read() -> None:
    text = (
        write()
        .replace("BYLINE: By", "AUTOR:")
        .replace("LENGTH", "LÄNGE")
        .replace("May 14, 2031 Wednesday", "14. Mai 2031")
    )
    for number in (1, 2):
        text = text.replace(f"{number} of 2 DOCUMENTS", f"Dokument {number} von 2")
    stated = read(text).metadata
    assert (stated.author, stated.published) == ("ADA BROOK", "2031-05-14")


def test_a_headline_with_a_label_of_its_own_is_read() -> None:
    text = write().replace("\nThe bridge reopens\n", "\nHEADLINE: The bridge reopens\n", 1)
    assert read(text).metadata.title == "The bridge reopens"
