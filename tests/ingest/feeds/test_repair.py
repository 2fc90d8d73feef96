"""What is mended in a feed before it is parsed, and what is refused."""

from __future__ import annotations

import pytest

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.feeds.repair import MAX_PIECES, MAX_TAGS, repair_xml


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("<rss>A & B</rss>", "<rss>A &amp; B</rss>"),
        ("<rss>A &amp; B</rss>", "<rss>A &amp; B</rss>"),
        ("<rss>&eacute;&#233;&#60;&lamp;</rss>", "<rss>éé&lt;&amp;lamp;</rss>"),
        ("<rss><![CDATA[A & &eacute; B]]></rss>", "<rss><![CDATA[A & &eacute; B]]></rss>"),
        ("<rss><![CDATA[A", "<rss><![CDATA[A]]>"),
        ("<rss><!-- A --><?php echo ?>B</rss>", "<rss>B</rss>"),
        ("<rss><!-- A</rss>", "<rss>&lt;!-- A</rss>"),
        ("\nWarning: line 7\n<?xml version='1.0'?>\n<rss>A</rss>", "<rss>A</rss>"),
        ("<!DOCTYPE rss SYSTEM 'a.dtd'><rss>A</rss>", "<rss>A</rss>"),
        ("<!DOCTYPE rss [<!ENTITY l 'Lamp'>]>\n<rss>&l;</rss>", "<rss>Lamp</rss>"),
        ("<rss><category>A</category></rss>", "<rss><xcategory>A</xcategory></rss>"),
        (
            "<rss xmlns:media='m'><media:title>A</media:title></rss>",
            "<rss xmlns:media='m'><media:xtitle>A</media:xtitle></rss>",
        ),
    ],
)
def test_what_feeds_get_wrong_most_is_mended(text: str, repaired: str) -> None:
    assert repair_xml(text) == repaired


def test_prefixes_that_are_declared_nowhere_are_declared() -> None:
    repaired = repair_xml("<rss version='2.0'><dc:creator>A</dc:creator><odd:x/></rss>")
    assert repaired.startswith('<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:odd="urn:x-odd" version=')


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss " + "".join(f"xmlns:a{i}='u' " for i in range(65)) + "/>", "name spaces"),
        ("<rss " + "".join(f"attribute{i}='value' " for i in range(201)) + "/>", "201 attributes"),
        (f"<rss xml:base='https://lamp.example/{'a/' * 1_000}'/>", "base address of more than 2,000"),
        ("<rss>" + "<a xml:base='a/'>" * 2_001, "relative base"),
        (f"<rss><author>{'a' * 30_000}</author></rss>", "30,008 characters long"),
        (f"<rss><author>{'a' * 30_000}", "is no name"),
    ],
)
def test_what_would_take_time_in_the_square_of_its_length_is_refused(text: str, reason: str) -> None:
    with pytest.raises(MalformedInput, match=reason):
        repair_xml(text)


@pytest.mark.parametrize("text", ["<rss>" + "<a>" * MAX_TAGS, "<rss>" + "&" * (MAX_PIECES // 2)])
def test_more_tags_or_faults_than_a_feed_needs_are_refused(text: str) -> None:
    with pytest.raises(InputTooLarge, match="more than any feed needs"):
        repair_xml(text)
