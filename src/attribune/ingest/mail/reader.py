"""E-mails: a mail is one digest of what it shows; documents and mails that are attached are members of their own.

A newsletter is one mail of many articles, so the part that stands for it may be divided. What its headers state counts
only where the text itself says nothing: the sender of a press review is not the outlet of its articles.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from attribune.errors import EmptyInput, InputError, InputTooLarge
from attribune.ingest.formats import HEAD_BYTES, choose_format, load_reader
from attribune.ingest.mail.headers import read_address, read_day, read_header, read_sender
from attribune.ingest.mail.parts import Attachment, Body, choose_body, decode_body, list_attachments, parse_message
from attribune.ingest.members import describe_failure, list_members
from attribune.ingest.options import Options
from attribune.ingest.readers import Hints, Member, Source
from attribune.ingest.statements import merge_stated
from attribune.ingest.text import read_whole, refuse_empty, refuse_excess
from attribune.records import Digest, Failure, Metadata, Origin, Part, Span

# Without one of these words there is nothing attached, and the mail need not be taken apart to be listed.
ATTACHED = (b"attachment", b"message/", b"application/")
# Of attachments only what may be an article: a table or an archive in a mail is not what a newsletter is.
DOCUMENTS = ("html", "pdf", "docx", "rtf", "mail", "text")


class MailReader:
    """Reads a mail, and what is attached to it."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the mail, and then what is attached to it by the readers of those formats."""
        member = read_whole(source, "mail", max_bytes=options.limits.markup_bytes)
        lowered = member.content.lower()
        if member.sha256 is None or not any(word in lowered for word in ATTACHED):
            yield member
            return
        del lowered
        yield from list_parsed(source, member, options)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the mail as a digest, whose text is what the mail shows."""
        refuse_excess(member, max_bytes=options.limits.markup_bytes)
        message = parse_message(member.content, item=member.name)
        body = choose_body(message, item=member.name)
        if body is None:
            raise EmptyInput("the mail shows no text.", item=member.name)
        url = read_address(message)
        digest = read_page(member, body, url, options) if body.is_page else read_text(member, body, url)
        sole = len(digest.parts) == 1
        parts = tuple(replace(part, metadata=add_headers(part.metadata, message, sole=sole)) for part in digest.parts)
        origin = replace(digest.origin, format="mail")
        return replace(digest, sha256=member.sha256 or "", parts=parts, origin=origin)


def list_parsed(source: Source, member: Member, options: Options) -> Iterator[Member | Failure]:
    """Yield a mail that has attachments, if it shows something itself, and then those of them that are documents."""
    try:
        message = parse_message(member.content, item=member.name)
        attachments = [each for each in list_attachments(message, item=member.name) if is_document(each)]
        is_cover = attachments and choose_body(message, item=member.name) is None
    except InputError:
        # Parsed again on its own, it fails with its sha256.
        attachments, is_cover = [], False
    del message
    if not is_cover:
        yield member
    for attachment in attachments:
        name = f"{source.name}#{attachment.name}"
        if source.depth >= options.limits.archive_depth:
            depth = options.limits.archive_depth
            error = InputTooLarge(f"it is attached more than {depth} mails deep.", item=name)
            yield describe_failure(error, item=name, sha256=None)
            return
        hints = Hints(media_type=attachment.media_type, charset=attachment.charset)
        yield from list_members(Source(name, io.BytesIO(attachment.content), hints, source.depth + 1), options)


def is_document(attachment: Attachment) -> bool:
    """Tell whether an attachment may be an article, by its bytes, type and name."""
    hints = Hints(media_type=attachment.media_type)
    chosen = choose_format(attachment.name, attachment.content[:HEAD_BYTES], hints)
    named = attachment.name.lower().endswith((".txt", ".text", ".md"))
    return chosen in DOCUMENTS and (chosen != "text" or named)


def read_page(member: Member, body: Body, url: str | None, options: Options) -> Digest:
    """Return the page that a mail shows."""
    hints = replace(member.hints, media_type="text/html", charset=body.charset, url=member.hints.url or url)
    page = Member(member.name, body.content, member.sha256, format="html", hints=hints)
    return load_reader("html").parse_member(page, options)


def read_text(member: Member, body: Body, url: str | None) -> Digest:
    """Return the plain text that a mail shows."""
    decoded = decode_body(body)
    text = decoded.text.replace("\r\n", "\n").strip()
    refuse_empty(text, item=member.name)
    metadata = merge_stated(Metadata(), member.hints)
    origin = Origin("mail", member.hints.url or url, member.hints.language)
    parts = (Part(Span(0, len(text)), metadata, divisible=True),)
    return Digest(member.name, member.sha256 or "", text, decoded.charset, parts, origin)


def add_headers(metadata: Metadata, message: Message, *, sole: bool) -> Metadata:
    """Return ``metadata`` with what headers state where it is silent; subject and address are those of a sole part."""
    title = read_header(message, "subject") if sole else None
    headers = Metadata(
        title=metadata.title or title,
        standfirst=metadata.standfirst,
        outlet=metadata.outlet or read_sender(message),
        author=metadata.author,
        published=metadata.published or read_day(message),
        url=metadata.url or (read_address(message) if sole else None),
        excerpt=metadata.excerpt,
        notes=metadata.notes,
    )
    return replace(headers, unknown=tuple(each for each in metadata.unknown if getattr(headers, each.field, 0) is None))
