import pytest

from attribune.ingest.exports.finding import find_export
from attribune.records import BlockKind, Note

CONTENTS = """User Name: Ada

Date and Time: Friday, June 20, 2031 4:51:00 PM CEST

Job Number: 12

Documents (2)

1. The bridge reopens

Client/Matter: -None-

Narrowed by: Content Type: News; Timeline: May 2031

Newspapers

2. Ferry late

Client/Matter: -None-

"""
ARTICLE = """{title}

The Lantern

May 14, 2031 Wednesday

Copyright 2031 Lantern Media All Rights Reserved

Section:\u00a0NEWS; Pg. 4

Length:\u00a022 words

Byline:\u00a0Ada Brook

Highlight:\u00a0It was closed for a year.

Body

The old bridge is safe, the mayor said.

{body}

Graphic

The mayor on the bridge.

Classification

Language:\u00a0ENGLISH

Subject:\u00a0BRIDGES (90%)

Load-Date:\u00a0May 15, 2031

End of Document

"""


def write(title: str = "The bridge reopens", body: str = "Nobody asked, a clerk said.") -> str:
    return CONTENTS + ARTICLE.format(title=title, body=body) + ARTICLE.format(title="Ferry late", body="It rained.")


def test_the_first_article_starts_below_the_list_of_contents() -> None:
    text = write()
    first, second = find_export(text)
    assert text[first.span.start :].startswith("The bridge reopens\n\nThe Lantern")
    assert (first.metadata.title, second.metadata.title) == ("The bridge reopens", "Ferry late")


def test_fields_and_highlight_are_metadata() -> None:
    stated = find_export(write())[0].metadata
    assert (stated.outlet, stated.author, stated.published) == ("The Lantern", "Ada Brook", "2031-05-14")
    assert stated.standfirst == "It was closed for a year."


def test_what_is_around_the_body_is_kept_as_notes() -> None:
    notes = find_export(write())[0].metadata.notes
    assert Note("graphic", "The mayor on the bridge.") in notes
    assert Note("subject", "BRIDGES (90%)") in notes
    assert Note("load-date", "May 15, 2031") in notes


def test_the_body_ends_above_what_the_database_adds() -> None:
    text = write()
    part = find_export(text)[0]
    shown = [text[b.span.start : b.span.end] for b in part.blocks if b.kind is BlockKind.PARAGRAPH]
    assert shown == ["The old bridge is safe, the mayor said.", "Nobody asked, a clerk said."]


@pytest.mark.parametrize("date", ["14. Mai 2031", "14 mai 2031", "mai 14, 2031", "14 de mayo de 2031"])
def test_dates_of_other_languages_are_read(date: str) -> None:
    text = write().replace("May 14, 2031 Wednesday", date)
    assert find_export(text)[0].metadata.published == "2031-05-14"


def test_a_date_without_a_day_is_null_with_its_reason() -> None:
    stated = find_export(write().replace("May 14, 2031 Wednesday", "May 2031"))[0].metadata
    assert stated.published is None
    assert [each.field for each in stated.unknown] == ["published"]
    assert stated.outlet == "The Lantern"


def test_a_row_of_the_body_that_is_the_word_itself_opens_no_article() -> None:
    assert len(find_export(write(body="Body\n\nSo the headline was."))) == 2
