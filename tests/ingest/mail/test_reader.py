"""E-mails: what a mail shows, what its headers state, what is attached to it."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.records import Digest, Failure

HEAD = (
    b"From: The Quill <desk@quill.example>\nSubject: Morning\n"
    b"Date: Wed, 14 May 2031 23:30:00 -0500\nMIME-Version: 1.0\n"
)


def read_mail(folder: Path, content: bytes, *, limits: Limits | None = None) -> list[Digest | Failure]:
    path = folder / "a.eml"
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=limits or Limits())))


def read_one(folder: Path, content: bytes) -> Digest:
    (digest,) = read_mail(folder, content)
    assert isinstance(digest, Digest), digest
    return digest


def test_headers_state_title_outlet_and_day(tmp_path: Path) -> None:
    digest = read_one(tmp_path, HEAD + b"\nThe bridge is safe, the mayor said.\n")
    metadata = digest.parts[0].metadata
    assert (metadata.title, metadata.outlet, metadata.published) == ("Morning", "The Quill", "2031-05-14")


def test_a_plain_text_may_hold_several_articles(tmp_path: Path) -> None:
    assert read_one(tmp_path, HEAD + b"\nThe bridge is safe.\n").parts[0].divisible


def test_a_sender_without_a_name_is_no_outlet(tmp_path: Path) -> None:
    digest = read_one(tmp_path, b"From: desk@quill.example\nSubject: Morning\nX-A: b\n\nThe bridge is safe.\n")
    assert digest.parts[0].metadata.outlet is None


def test_encoded_words_are_decoded(tmp_path: Path) -> None:
    head = b"From: =?utf-8?q?Zo=C3=AB=2C_The_Quill?= <a@quill.example>\nSubject: =?iso-8859-1?b?Z2Fy529u?=\nX-A: b\n\n"
    metadata = read_one(tmp_path, head + b"The bridge is safe.\n").parts[0].metadata
    assert (metadata.outlet, metadata.title) == ("Zoë, The Quill", "garçon")


@pytest.mark.parametrize("word", [b"=?utf-8?b?////?=", b"=?no-such?q?a?=", b"=?utf-8?b?Zg", b"\xff\xfe"])
def test_a_damaged_header_does_not_cost_the_mail(tmp_path: Path, word: bytes) -> None:
    digest = read_one(tmp_path, b"From: a@b.example\nSubject: " + word + b"\nX-A: b\n\nThe bridge is safe.\n")
    assert digest.text == "The bridge is safe."


def test_bytes_that_contradict_the_stated_charset_are_read_as_what_they_are(tmp_path: Path) -> None:
    typed = b"Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\n"
    assert read_one(tmp_path, HEAD + typed + "The café is safe.".encode()).text == "The café is safe."


def test_the_page_is_read_rather_than_its_plain_twin(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "a@b.example", "Morning", "<1@b.example>"
    mail.set_content("The bridge is safe, the mayor said.")
    mail.add_alternative("<p>The bridge is <b>safe</b>, the mayor said.</p><p>So it stays.</p>", subtype="html")
    assert read_one(tmp_path, mail.as_bytes()).text == "The bridge is safe, the mayor said.\n\nSo it stays."


def test_nested_parts_are_looked_through(tmp_path: Path) -> None:
    text = b"Content-Type: text/plain\n\nThe bridge is safe.\n"
    inner = b"Content-Type: multipart/alternative; boundary=b\n\n--b\n" + text + b"--b--\n"
    mail = HEAD + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" + inner + b"--a--\n"
    assert read_one(tmp_path, mail).text == "The bridge is safe."


def test_quoted_printable_and_base64_are_unpacked(tmp_path: Path) -> None:
    packed = HEAD + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: %s\n\n%s\n"
    assert read_one(tmp_path, packed % (b"quoted-printable", b"The caf=C3=A9 is =\nsafe.")).text == "The café is safe."
    assert read_one(tmp_path, packed % (b"base64", b"VGhlIGJyaWRnZSBpcyBzYWZlLg==")).text == "The bridge is safe."


def test_what_is_attached_is_a_member_of_its_own(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "a@b.example", "Morning", "<1@b.example>"
    mail.set_content("See the page.")
    mail.add_attachment("<p>The bridge is safe.</p>", subtype="html", filename="../../clips.html")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="a.png")
    outcomes = read_mail(tmp_path, mail.as_bytes())
    names = [outcome.name for outcome in outcomes if isinstance(outcome, Digest)]
    assert names == [f"{tmp_path / 'a.eml'}", f"{tmp_path / 'a.eml'}#clips.html"]


def test_mails_attached_to_mails_end_at_the_limit_of_depth(tmp_path: Path) -> None:
    mail = HEAD + b"\nThe bridge is safe.\n"
    for number in range(5):
        boundary = b"b%d" % number
        head = HEAD + b"Content-Type: multipart/mixed; boundary=%s\n\n--%s\n\nSee below.\n--%s\n" % ((boundary,) * 3)
        mail = head + b"Content-Type: message/rfc822\n\n" + mail + b"\n--%s--\n" % boundary
    outcomes = read_mail(tmp_path, mail)
    assert [o.code for o in outcomes if isinstance(o, Failure)] == ["input-too-large"]
    assert len(outcomes) == 4


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\n", "input-empty"),
        (b"Content-Type: image/png\n\nabc", "input-empty"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 2_100, "input-too-large"),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1_000)),
            "input-malformed",
        ),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"a\n" * 2_000_001, "input-too-large"),
    ],
)
def test_a_mail_that_shows_nothing_or_too_much_fails_with_its_reason(tmp_path: Path, content: bytes, code: str) -> None:
    (failure,) = read_mail(tmp_path, HEAD + content)
    assert isinstance(failure, Failure)
    assert failure.code == code


def test_a_mail_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (failure,) = read_mail(tmp_path, HEAD + b"\n" + b"safe " * 100, limits=Limits(markup_bytes=300))
    assert isinstance(failure, Failure)
    assert (failure.code, failure.sha256) == ("input-too-large", None)
