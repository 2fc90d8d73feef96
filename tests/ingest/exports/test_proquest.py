from attribune.ingest.exports.finding import find_export
from attribune.records import BlockKind, Excerpt, Note

RULE = "_" * 60
ARTICLE = """{rule}

Document {number} of 2

{title}

Author: Brook, Ada

ProQuest document link

Abstract: The bridge reopened.

Links: https://library.example/find

{text}

Subject: Bridges

Title: {title}

Publication title: The Lantern; Kelmarsh

Pages: A.4

Publication year: 2031

Publication date: May 14, 2031

ProQuest document ID: 25143000{number}

Document URL: https://library.example/docview/25143000{number}

Copyright: Copyright Lantern Media 2031

Database: Lantern News

"""
BODY = "Full text: The old bridge is safe, the mayor said.\n\nSubject to a vote: nobody asked.\n\nDocument 2 of 2"


def write(text: str = BODY, rule: str = RULE) -> str:
    first = ARTICLE.format(rule=rule, number=1, title="The bridge reopens", text=text)
    second = ARTICLE.format(rule=rule, number=2, title="Ferry late", text="Full text: It rained.")
    return f"{rule}\n\nReport Information from ProQuest\n\n{first}{second}{rule}\n\nDatabase copyright © 2032\n"


def test_fields_below_the_body_are_metadata() -> None:
    first, second = find_export(write())
    stated = first.metadata
    assert (stated.title, stated.outlet, stated.author) == ("The bridge reopens", "The Lantern", "Brook, Ada")
    assert stated.published == "2031-05-14"
    assert second.metadata.title == "Ferry late"


def test_numbers_rights_and_abstract_are_kept_as_notes() -> None:
    notes = find_export(write())[0].metadata.notes
    assert Note("document-id", "251430001") in notes
    assert Note("copyright", "Copyright Lantern Media 2031") in notes
    assert Note("abstract", "The bridge reopened.") in notes
    assert Note("page", "A.4") in notes


def test_the_body_ends_above_the_fields_and_may_quote_a_number_or_a_label() -> None:
    text = write()
    shown = [text[b.span.start : b.span.end] for b in find_export(text)[0].blocks if b.kind is BlockKind.PARAGRAPH]
    assert shown == ["The old bridge is safe, the mayor said.", "Subject to a vote: nobody asked.", "Document 2 of 2"]


def test_articles_are_told_apart_without_rules_between_them() -> None:
    assert [part.metadata.title for part in find_export(write(rule=""))] == ["The bridge reopens", "Ferry late"]


def test_an_article_of_which_only_the_abstract_is_given_says_so() -> None:
    stated = find_export(write(text=""))[0].metadata
    assert stated.excerpt is Excerpt.SUMMARY
    assert stated.title == "The bridge reopens"
