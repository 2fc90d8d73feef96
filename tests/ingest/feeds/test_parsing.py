"""Any feed: its charset, its kind, and any damage to it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.errors import BinaryInput, EmptyInput, InputError
from attribune.ingest.feeds import Feed, parse_feed

TITLE = "Kora Lévy: “no”"
RSS = f"<rss><channel><item><title>{TITLE}</title></item></channel></rss>"


def read_title(content: bytes, charset: str | None = None) -> str | None:
    (entry,) = parse_feed(content, charset=charset).entries
    return entry.title


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "us-ascii", "no-such-charset"])
def test_bytes_that_are_utf8_are_utf8_whatever_is_declared(declared: str) -> None:
    assert read_title(f'<?xml version="1.0" encoding="{declared}"?>{RSS}'.encode(), declared) == TITLE


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252"])
def test_bytes_that_are_not_utf8_are_read_as_what_they_are(declared: str) -> None:
    assert read_title(f'<?xml version="1.0" encoding="{declared}"?>{RSS}'.encode("cp1252")) == TITLE


def test_the_charset_of_the_server_is_used_where_the_feed_declares_none() -> None:
    content = "<rss><channel><item><title>市長は言った</title></item></channel></rss>".encode("shift_jis")
    assert read_title(content, "shift_jis") == "市長は言った"


def test_utf16_is_read() -> None:
    assert read_title(f'<?xml version="1.0" encoding="utf-16"?>{RSS}'.encode("utf-16")) == TITLE


def test_json_is_told_from_xml_by_its_first_character() -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"title": TITLE}]}
    assert read_title(b"\xef\xbb\xbf \n" + json.dumps(feed).encode()) == TITLE


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_feed_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyInput):
        parse_feed(content)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BinaryInput):
        parse_feed(b"\x89PNG\r\n\x1a\n")


def test_a_path_is_not_opened() -> None:
    with pytest.raises(InputError):
        parse_feed(__file__.encode())


TOKENS = (
    "<rss> </rss> <channel> <item> </item> <item/> <feed> <entry> </entry> <rdf:RDF> <title> </title> <title "
    "type='xhtml'> <title type='base64'> <link> </link> <link href='//['/> <link/> <guid> </guid> <author> "
    "</author> <name> <email> <source> </source> <source url='x'/> <content> <content type='html' "
    "xml:base='http://['> </content> <description> </description> <content:encoded> </content:encoded> "
    "<media:thumbnail/> </media:thumbnail> <media:credit> </media:credit> <media:rating> <dc:date> </dc:date> "
    "<pubDate> </pubDate> <updated> </updated> <image> </image> <textInput> </textInput> <category> "
    "</category> <tags> <generator uri='x'/> </generator> <itunes:owner> </itunes:owner> <itunes:image "
    "href='x'/> <dcterms:valid> start=1;end </dcterms:valid> <georss:point> 1 </georss:point> <gml:pos> "
    "</gml:pos> <cloud/> <psc:chapter start='x'/> <body> </body> <svg> </svg> <![CDATA[ ]]> <!-- --> "
    "<!DOCTYPE <!ENTITY [ ]> & &#0; &#x; &#xFFFFFFF; &amp; &eacute; &lol; <? ?> < > ' \" a@b.example () Kora "
    "said 2031-05-14T xmlns:a='' a:b='c' <a:b> é \x00 \ud83d { [ ] } : , null \"items\" \"id\" 1e999"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(TOKENS), max_size=30), st.sampled_from(["", "<rss><channel><item>", "<feed><entry>", "{"])
)
def test_any_arrangement_of_what_feeds_hold_is_a_feed_or_an_error_of_input(tokens: list[str], start: str) -> None:
    content = (start + " ".join(tokens)).encode("utf-8", "surrogatepass")
    try:
        feed = parse_feed(content, url="https://lamp.example/feed")
    except InputError:
        return
    assert isinstance(feed, Feed)
