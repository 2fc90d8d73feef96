"""Damage to bytes as a strategy of hypothesis: cuts, flips, repeats, and tokens that parsers stumble over."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

TOKENS = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"<",
    b">",
    b"&",
    b"&#xD800;",
    b"&#1114112;",
    b"&lol9;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
    b"<div>" * 500,
    b"</p></div></body>",
    b"<table><tr><td>" * 50,
    b"<script>",
    b"<plaintext>",
    b"<svg><title>",
    b"{" * 200,
    b"[" * 2000,
    b"}",
    b'"',
    b"\\u",
    b"\\ud800",
    b"\\bin99999 ",
    b"\\'",
    b"\r\n\r\n",
    b"\n" * 50,
    b" " * 500,
    b"-1",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"Content-Length: 99999999999999\r\n",
    b"Content-Encoding: gzip\r\n",
    b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n--a--",
    b"WARC/1.0\r\n",
    b"From a Wed May 14 08:00:00 2031\n",
    b"stream\n",
    b"endobj",
    b"/Length 99999999999",
    b"=?utf-8?b?////?=",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
)
CUT, FLIP, INSERT, REPEAT, OVERWRITE, TRUNCATE = range(6)


@dataclass(frozen=True, slots=True)
class Edit:
    """One piece of damage: what is done, where (a share of the length, 0 to 1), how much, and with what."""

    kind: int
    place: float
    size: int
    token: bytes

    def apply(self, content: bytes) -> bytes:
        """Return ``content`` with this damage done."""
        at = int(self.place * len(content))
        if self.kind == TRUNCATE:
            return content[:at]
        if self.kind == CUT:
            return content[:at] + content[at + self.size :]
        if self.kind == INSERT:
            return content[:at] + self.token + content[at:]
        if self.kind == OVERWRITE:
            return content[:at] + self.token + content[at + len(self.token) :]
        piece = content[at : at + self.size]
        if self.kind == REPEAT:
            return content[:at] + piece * 3 + content[at + self.size :]
        return content[:at] + bytes(byte ^ (1 << self.size % 8) for byte in piece[:4]) + content[at + 4 :]


EDITS = st.lists(
    st.builds(
        Edit,
        kind=st.integers(0, 5),
        place=st.floats(0, 1, width=32),
        size=st.integers(1, 400),
        token=st.one_of(st.sampled_from(TOKENS), st.binary(min_size=1, max_size=12)),
    ),
    min_size=1,
    max_size=6,
)


def damage_bytes(content: bytes, edits: list[Edit]) -> bytes:
    """Return ``content`` with all ``edits`` done, one after the other."""
    for edit in edits:
        content = edit.apply(content)
    return content
