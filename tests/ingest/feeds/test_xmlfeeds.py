"""RSS, RDF and Atom."""

from __future__ import annotations

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.ingest.feeds.xmlfeeds import parse_xml_feed

ATOM = 'xmlns="http://www.w3.org/2005/Atom"'


def parse_rss(inner: str) -> Feed:
    return parse_xml_feed(f'<rss version="2.0"><channel><title>The Lamp</title>{inner}</channel></rss>', url=None)


def parse_item(inner: str) -> Entry:
    (entry,) = parse_rss(f"<item>{inner}</item>").entries
    return entry


def parse_atom_entry(inner: str, *, around: str = "", attributes: str = "") -> Entry:
    (entry,) = parse_xml_feed(f"<feed {ATOM} {attributes}>{around}<entry>{inner}</entry></feed>", url=None).entries
    return entry


def test_what_an_item_of_rss_states_is_its_entry() -> None:
    entry = parse_item(
        "<title>Bridge</title><link>https://lamp.example/7</link><guid isPermaLink='false'>7</guid>"
        "<pubDate>Wed, 14 May 2031 08:00:00 GMT</pubDate><dc:creator>Ada Brook</dc:creator>"
        "<source url='https://quay.example/feed'>Quay Post</source><description>A vote.</description>"
        "<content:encoded><![CDATA[<p>No.</p>]]></content:encoded>"
    )
    assert entry == Entry(
        key="7",
        id="7",
        title="Bridge",
        link="https://lamp.example/7",
        published="Wed, 14 May 2031 08:00:00 GMT",
        authors=("Ada Brook",),
        outlet="Quay Post",
        content=Wording("<p>No.</p>"),
        summary=Wording("A vote."),
    )


def test_what_an_entry_of_atom_states_is_its_entry() -> None:
    entry = parse_atom_entry(
        "<title type='html'>&lt;b&gt;Bridge&lt;/b&gt;</title><id>tag:7</id><link href='news/7'/>"
        "<published>2031-05-14T08:00:00Z</published><updated>2031-05-15T08:00:00Z</updated>"
        "<author><name>Ada Brook</name><email>ada@lamp.example</email></author><author><name>Tom Reed</name></author>"
        "<source><title>Quay Post</title></source><summary>A vote.</summary>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>No.</p></div></content>",
        attributes="xml:base='https://lamp.example/' xml:lang='en-GB'",
    )
    assert entry == Entry(
        key="tag:7",
        id="tag:7",
        title="Bridge",
        link="https://lamp.example/news/7",
        published="2031-05-14T08:00:00Z",
        updated="2031-05-15T08:00:00Z",
        authors=("Ada Brook", "Tom Reed"),
        outlet="Quay Post",
        language="en-GB",
        content=Wording("<p>No.</p>"),
        summary=Wording("A vote.", Markup.TEXT),
    )


def test_an_item_of_rdf_is_dated_by_dublin_core() -> None:
    (entry,) = parse_xml_feed(
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>The Lamp</title></channel>'
        '<item rdf:about="https://lamp.example/7"><title>Bridge</title><dc:date>2031-05-14</dc:date></item></rdf:RDF>',
        url=None,
    ).entries
    assert (entry.id, entry.published, entry.updated) == ("https://lamp.example/7", "2031-05-14", None)


@pytest.mark.parametrize("version", ["0.91", "0.92", "0.93", "2.0"])
def test_every_version_of_rss_is_read_alike(version: str) -> None:
    (entry,) = parse_xml_feed(
        f'<rss version="{version}"><channel><title>The Lamp</title><item><title>Bridge</title>'
        "<link>https://lamp.example/7</link><description>A vote.</description></item></channel></rss>",
        url=None,
    ).entries
    assert (entry.title, entry.link, entry.summary) == ("Bridge", "https://lamp.example/7", Wording("A vote."))


def test_rss_0_90_is_read() -> None:
    feed = parse_xml_feed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
        "<channel><title>The Lamp</title></channel><item><title>Bridge</title><link>https://lamp.example/7</link></item>"
        "</rdf:RDF>",
        url=None,
    )
    assert [(entry.title, entry.link) for entry in feed.entries] == [("Bridge", "https://lamp.example/7")]


def test_atom_0_3_is_read() -> None:
    (entry,) = parse_xml_feed(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Lamp</title><entry><title>Bridge</title>'
        '<link rel="alternate" type="text/html" href="https://lamp.example/7"/><id>tag:lamp.example,2031:7</id>'
        "<issued>2031-05-14T08:00:00Z</issued><modified>2031-05-15T08:00:00Z</modified><author><name>Ada Brook</name>"
        '</author><content type="text/html" mode="escaped">&lt;p&gt;No.&lt;/p&gt;</content></entry></feed>',
        url=None,
    ).entries
    assert (entry.link, entry.id, entry.authors) == (
        "https://lamp.example/7",
        "tag:lamp.example,2031:7",
        ("Ada Brook",),
    )
    assert (entry.published, entry.updated) == ("2031-05-14T08:00:00Z", "2031-05-15T08:00:00Z")
    assert entry.content == Wording("<p>No.</p>")


@pytest.mark.parametrize(
    "title",
    ["<![CDATA[Rain &amp; <b>snow</b>]]>", "Rain &amp;amp; &lt;b&gt;snow&lt;/b&gt;", "Rain & snow", "Rain &#38; snow"],
)
def test_titles_are_plain_text_however_they_are_escaped(title: str) -> None:
    assert parse_item(f"<title>{title}</title>").title == "Rain & snow"


def test_relative_links_are_resolved_against_where_the_feed_was_found_or_its_base() -> None:
    rss = "<rss><channel><item><title>A</title><link>/7</link></item></channel></rss>"
    assert parse_xml_feed(rss, url="https://lamp.example/feed").entries[0].link == "https://lamp.example/7"
    base = "xml:base='https://lamp.example/news/'"
    assert parse_atom_entry("<link href='7'/>", attributes=base).link == "https://lamp.example/news/7"


def test_an_id_is_the_link_in_rss_only_and_only_if_it_is_an_address() -> None:
    assert parse_item("<guid>https://lamp.example/7</guid>").link == "https://lamp.example/7"
    assert parse_item("<guid>7</guid>").link is None
    assert parse_item("<guid isPermaLink='false'>https://lamp.example/7</guid>").link is None
    assert parse_atom_entry("<id>https://lamp.example/7</id>").link is None


def test_a_link_to_a_file_or_a_comment_is_not_the_article_s() -> None:
    links = (
        "<link rel='enclosure' href='https://lamp.example/a.mp3'/><link rel='replies' href='https://lamp.example/c'/>"
    )
    assert parse_atom_entry(links + "<link href='https://lamp.example/7'/>").link == "https://lamp.example/7"
    assert parse_atom_entry(links).link is None


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Ada Brook (ada@lamp.example)", "Ada Brook"),
        ("ada@lamp.example (Ada Brook)", "Ada Brook"),
        ("Ada Brook &lt;ada@lamp.example&gt;", "Ada Brook"),
        ("ada@lamp.example", "ada@lamp.example"),
        ("<![CDATA[Ada Brook]]>", "Ada Brook"),
    ],
)
def test_an_author_is_the_name_and_an_address_of_mail_where_there_is_none(stated: str, author: str) -> None:
    assert parse_item(f"<author>{stated}</author>").authors == (author,)


def test_several_authors_are_kept_each_once() -> None:
    inner = (
        "<dc:creator>Ada Brook</dc:creator><dc:creator>Tom Reed</dc:creator><itunes:author>ada brook</itunes:author>"
    )
    assert parse_item(inner).authors == ("Ada Brook", "Tom Reed")


def test_an_address_of_mail_outside_of_authors_stays_in_the_text() -> None:
    entry = parse_item("<author>Ada<description>Write to desk@lamp.example.</description>")
    assert entry.summary == Wording("Write to desk@lamp.example.")


def test_in_atom_the_author_of_the_feed_is_that_of_an_entry_without_one() -> None:
    assert parse_atom_entry("<title>Bridge</title>", around="<author><name>Ada Brook</name></author>").authors == (
        "Ada Brook",
    )


def test_in_atom_the_name_of_the_feed_is_no_author() -> None:
    around = "<title>The Lamp</title><author><name>The Lamp</name></author>"
    assert parse_atom_entry("<title>Bridge</title>", around=around).authors == ()


def test_the_caption_of_a_picture_is_neither_title_nor_content() -> None:
    entry = parse_item(
        "<title>Bridge</title><description>No.</description><media:content url='a.png'><media:title>Photo</media:title>"
        "<media:description>A bridge.</media:description></media:content><itunes:summary>A talk.</itunes:summary>"
    )
    assert (entry.title, entry.content, entry.summary) == ("Bridge", None, Wording("No."))


def test_a_description_of_another_vocabulary_stands_in_where_there_is_no_other() -> None:
    assert parse_item("<media:group><media:description>No.</media:description></media:group>").summary == Wording("No.")


def test_a_content_without_summary_has_none() -> None:
    assert parse_item("<content:encoded>&lt;p&gt;No.&lt;/p&gt;</content:encoded>").summary is None


def test_relative_addresses_in_content_are_resolved() -> None:
    entry = parse_atom_entry(
        "<content type='html' xml:base='https://lamp.example/a/'>&lt;a href='b'&gt;No&lt;/a&gt;</content>"
    )
    assert entry.content == Wording('<a href="https://lamp.example/a/b">No</a>')


def test_content_that_stands_elsewhere_is_none() -> None:
    assert parse_atom_entry("<content src='https://lamp.example/7.html' type='text/html'/>").content is None


def test_a_feed_that_is_no_xml_is_read_as_far_as_it_goes() -> None:
    feed = parse_rss("<item><title>Bridge</title><b></item><item><title>Ferry</title></item>")
    assert [entry.title for entry in feed.entries] == ["Bridge", "Ferry"]


def test_a_feed_cut_short_keeps_what_came_before() -> None:
    text = "<rss><channel><item><title>Bridge</title></item><item><title>Ferry</title><descr"
    assert [entry.title for entry in parse_xml_feed(text, url=None).entries] == ["Bridge", "Ferry"]


def test_what_the_feed_states_is_the_feed_s() -> None:
    feed = parse_xml_feed(
        "<rss><channel><title>The Lamp</title><link>/</link><language>en-gb</language>"
        "<managingEditor>Ada Brook</managingEditor><lastBuildDate>Wed, 14 May 2031 08:00:00 GMT</lastBuildDate>"
        "</channel></rss>",
        url="https://lamp.example/feed.xml",
    )
    assert feed == Feed(
        title="The Lamp",
        url="https://lamp.example/feed.xml",
        link="https://lamp.example/",
        language="en-gb",
        updated="Wed, 14 May 2031 08:00:00 GMT",
        authors=("Ada Brook",),
    )


@pytest.mark.parametrize(
    "text", ["<note><to>Ada</to></note>", "<html><body/></html>", "No.", "<", "<?xml version='1.0'?>"]
)
def test_what_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(MalformedInput, match="neither RSS nor Atom nor JSON Feed"):
        parse_xml_feed(text, url=None)
