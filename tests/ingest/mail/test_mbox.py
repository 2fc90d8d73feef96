"""Mailboxes: where a mail ends, and what it is called."""

from __future__ import annotations

import io
from pathlib import Path

from attribune.ingest import Limits, Options, read_paths
from attribune.ingest.mail.mbox import split_mailbox
from attribune.records import Digest, Failure

FROM = b"From a@quill.example Wed May 14 08:00:00 2031\n"


def write_mail(number: int, body: bytes) -> bytes:
    return (
        FROM
        + b"From: The Quill <a@quill.example>\nSubject: No. %d\nMessage-ID: <%d@quill.example>\n\n"
        % (
            number,
            number,
        )
        + body
        + b"\n\n"
    )


def read_mailbox(folder: Path, content: bytes, *, limits: Limits | None = None) -> list[Digest | Failure]:
    path = folder / "a.mbox"
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=limits or Limits())))


def test_each_mail_is_a_digest_named_by_its_message_id(tmp_path: Path) -> None:
    outcomes = read_mailbox(tmp_path, write_mail(1, b"The bridge is safe.") + write_mail(2, b"The ferry is late."))
    found = [(o.name.partition("#")[2], o.text) for o in outcomes if isinstance(o, Digest)]
    assert found == [("1@quill.example", "The bridge is safe."), ("2@quill.example", "The ferry is late.")]


def test_an_escaped_from_loses_one_mark(tmp_path: Path) -> None:
    (digest,) = read_mailbox(tmp_path, write_mail(1, b"The bridge is safe.\n\n>From here on it is ours.\n>>From b"))
    assert isinstance(digest, Digest)
    assert digest.text.endswith("\n\nFrom here on it is ours.\n>From b")


def test_a_sentence_that_begins_with_from_ends_no_mail() -> None:
    letters = list(split_mailbox(io.BytesIO(FROM + b"A: b\n\nFrom 2031 on, all is well.\n"), max_bytes=1_000))
    assert [letter.content for letter in letters] == [b"A: b\n\nFrom 2031 on, all is well.\n"]


def test_a_separator_counts_only_after_a_blank_line() -> None:
    letters = list(split_mailbox(io.BytesIO(FROM + b"A: b\n\nThey wrote:\n" + FROM + b"\n"), max_bytes=1_000))
    assert len(letters) == 1


def test_a_mail_beyond_the_limit_fails_alone(tmp_path: Path) -> None:
    content = write_mail(1, b"long " * 200) + write_mail(2, b"The ferry is late.")
    failure, digest = read_mailbox(tmp_path, content, limits=Limits(markup_bytes=500))
    assert isinstance(failure, Failure)
    assert failure.code == "input-too-large"
    assert isinstance(digest, Digest)


def test_a_line_without_an_end_costs_no_more_than_itself() -> None:
    hostile = FROM + b"\nFrom " + b"1:11" * 500_000
    (letter,) = split_mailbox(io.BytesIO(hostile), max_bytes=1_000)
    assert letter.is_cut
