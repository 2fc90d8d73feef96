"""Feeds through the door: an entry is a digest."""

from __future__ import annotations

import hashlib
import io

import pytest

from attribune.ingest import Limits, Options
from attribune.ingest.members import list_members, parse_member
from attribune.ingest.readers import Hints, Member, Source
from attribune.records import Digest, Failure, Metadata, Note

BRIDGE = "<item><guid>7</guid><title>Bridge</title><description>She said no.</description></item>"
FERRY = "<item><guid>8</guid><title>Ferry</title></item>"


def write_feed(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>The Lamp</title>{''.join(items)}</channel></rss>".encode()


def list_feed(content: bytes, hints: Hints | None = None, options: Options | None = None) -> list[Member | Failure]:
    return list(list_members(Source("f.rss", io.BytesIO(content), hints or Hints()), options or Options()))


def list_read(content: bytes) -> list[Member]:
    return [member for member in list_feed(content) if isinstance(member, Member)]


def read_feed(content: bytes) -> list[Digest | Failure]:
    return [each if isinstance(each, Failure) else parse_member(each, Options()) for each in list_feed(content)]


def test_each_entry_is_a_digest_named_by_its_id() -> None:
    outcomes = read_feed(write_feed(BRIDGE, FERRY))
    assert [outcome.name for outcome in outcomes if isinstance(outcome, Digest)] == ["f.rss#7", "f.rss#8"]


def test_an_entry_without_id_is_named_by_its_link_or_number() -> None:
    members = list_read(write_feed("<item><link>https://lamp.example/1</link></item>", "<item><title>B</title></item>"))
    assert [member.name for member in members] == ["f.rss#https://lamp.example/1", "f.rss#2"]


def test_the_sha256_is_that_of_the_entry_whatever_stands_around_it() -> None:
    alone, among = list_read(write_feed(BRIDGE)), list_read(write_feed(FERRY, BRIDGE))
    assert alone[0].sha256 == among[1].sha256 == hashlib.sha256(alone[0].content).hexdigest()


def test_an_entry_that_changed_has_another_sha256() -> None:
    changed = BRIDGE.replace("no", "yes")
    assert list_read(write_feed(BRIDGE))[0].sha256 != list_read(write_feed(changed))[0].sha256


def test_an_entry_that_stands_twice_is_read_once_and_another_version_of_it_too() -> None:
    members = list_read(write_feed(BRIDGE, BRIDGE, BRIDGE.replace("no", "yes")))
    assert [member.name for member in members] == ["f.rss#7", "f.rss#7 (2)"]


def test_a_feed_without_entries_is_an_empty_input() -> None:
    (failure,) = read_feed(write_feed())
    assert isinstance(failure, Failure)
    assert (failure.code, "without entries" in failure.reason) == ("input-empty", True)


def test_an_entry_without_words_fails_alone() -> None:
    outcomes = read_feed(write_feed("<item><guid>6</guid></item>", BRIDGE))
    assert [getattr(outcome, "code", "") for outcome in outcomes] == ["input-empty", ""]


def test_what_is_no_entry_fails_alone() -> None:
    content = b'{"version": "https://jsonfeed.org/version/1.1", "items": [7, {"id": "8", "title": "Ferry"}]}'
    failure, digest = read_feed(content)
    assert (getattr(failure, "item", ""), getattr(failure, "code", "")) == ("f.rss#1", "input-malformed")
    assert isinstance(digest, Digest)


def test_a_feed_beyond_the_limit_is_refused() -> None:
    (failure,) = list_feed(write_feed(BRIDGE), options=Options(limits=Limits(markup_bytes=50)))
    assert isinstance(failure, Failure)
    assert failure.code == "input-too-large"


@pytest.mark.parametrize(
    "declaration",
    ["<!ENTITY a '&b;'><!ENTITY b '&c;&c;'><!ENTITY c 'ha'>", "<!ENTITY a SYSTEM 'file:///etc/hostname'>"],
)
def test_entity_bombs_and_outside_files_are_one_failure(declaration: str) -> None:
    (failure,) = read_feed(f"<!DOCTYPE rss [{declaration}]>".encode() + write_feed("<item><title>&a;</title></item>"))
    assert isinstance(failure, Failure)
    assert failure.code == "input-malformed"


def test_what_is_said_about_a_feed_holds_for_its_entries_as_far_as_it_can() -> None:
    said = Metadata(
        title="Feed of the week", outlet="Quay Post", url="https://lamp.example/", notes=(Note("by", "us"),)
    )
    (member,) = list_feed(write_feed(BRIDGE), Hints(url="https://lamp.example/feed", language="en", metadata=said))
    assert isinstance(member, Member)
    assert member.hints == Hints(language="en", metadata=Metadata(outlet="Quay Post", notes=(Note("by", "us"),)))


def test_ten_thousand_entries_are_ten_thousand_members() -> None:
    items = (f"<item><guid>{number}</guid><title>Bridge {number}</title></item>" for number in range(10_000))
    assert len(list_read(write_feed(*items))) == 10_000


def test_content_nested_too_deep_for_any_page_is_read() -> None:
    content = "<div>" * 50_000 + "She said no."
    (digest,) = read_feed(write_feed(f"<item><content:encoded><![CDATA[{content}]]></content:encoded></item>"))
    assert isinstance(digest, Digest)
    assert digest.text == "She said no."
