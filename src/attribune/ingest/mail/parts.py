"""The parts of a mail: the texts that it shows, and the documents and mails that are attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import Compat32

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.charset import Decoded
from attribune.ingest.html.pages import decode_page
from attribune.ingest.mail.headers import MOST_CHARACTERS, read_header
from attribune.ingest.readers import Hints

FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
# More than any mail has; a hostile one can have one for each few bytes.
MOST_PARTS = 2_000
# Each line is an object while a mail is taken apart; the largest mail with documents in it has fewer.
MOST_LINES = 2_000_000
# Each line is compared with the end of each group of parts that it lies in.
MOST_CHECKS = 20_000_000
TEXT_TYPES = ("text/plain", "text/html")
# What is never closed goes to the end, so that each character is looked at once.
TAG_OR_HIDDEN = re.compile(r"(?is)<(style|script|title)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^>]*(?:>|\Z)")
WORD = re.compile(r"\w+")
# A page with fewer words than this share of the plain text is a stub that says "see the text".
STUB_SHARE = 0.6
FLOWED_BREAK = re.compile(r"(?<=[^\s-]) \n(?=[^\s>])")


class ShortHeaders(Compat32):
    """The older policy of the email package, which cuts headers: it takes them apart at a cost of their square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return the name and the value of the header that these lines hold."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MOST_CHARACTERS]


SHORT_HEADERS = ShortHeaders()


@dataclass(frozen=True, slots=True)
class Body:
    """What a mail shows: a page or plain text."""

    content: bytes
    is_page: bool
    charset: str | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document or a mail that is attached: ``name`` is as shown, ``media_type`` as stated."""

    name: str
    media_type: str
    content: bytes
    charset: str | None


def parse_message(content: bytes, *, item: str) -> Message:
    """Return the mail that ``content`` holds.

    Raises:
        MalformedInput: it cannot be taken apart, such as when its parts are nested too deep.
        InputTooLarge: it has more lines than any mail, or too many groups of parts for them.
    """
    lines = max(content.count(b"\n"), content.count(b"\r"))
    if lines > MOST_LINES:
        raise InputTooLarge(f"the mail has more than {MOST_LINES:,} lines.", item=item)
    levels = content.lower().count(b"multipart/")
    if lines * levels > MOST_CHECKS:
        raise InputTooLarge(f"the mail has {levels:,} groups of parts in {lines:,} lines, too many.", item=item)
    try:
        return message_from_bytes(content, policy=SHORT_HEADERS)
    except FAULTS as error:
        reason = "its parts are nested too deep" if isinstance(error, RecursionError) else str(error)
        raise MalformedInput(f"the mail cannot be taken apart: {reason}.", item=item) from error


def list_parts(message: Message, *, item: str) -> Iterator[Message]:
    """Yield the parts of a mail that hold no others, in order; an attached mail is one part.

    Raises:
        InputTooLarge: there are more than any mail has.
    """
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise InputTooLarge(f"the mail has more than {MOST_PARTS:,} parts.", item=item)
        payload = part.get_payload()
        if isinstance(payload, list) and (part is message or part.get_content_maintype() != "message"):
            waiting.extend(each for each in reversed(payload) if isinstance(each, Message))
        else:
            yield part


def choose_body(message: Message, *, item: str) -> Body | None:
    """Return what a mail shows: its page, unless its plain text is the richer one; null if it shows nothing."""
    shown = [part for part in list_parts(message, item=item) if is_shown(part)]
    pages = [build_body(part) for part in shown if part.get_content_type() == "text/html"]
    texts = [build_body(part) for part in shown if part.get_content_type() != "text/html"]
    page = max(pages, key=count_words, default=None)
    text = join_texts(texts)
    if page is None or text is None:
        return page or text
    return text if count_words(page) < STUB_SHARE * count_words(text) else page


def join_texts(texts: list[Body]) -> Body | None:
    """Return the plain texts of a mail as one, since a mailing list adds its own behind the sender's."""
    if len(texts) < 2:
        return texts[0] if texts else None
    charsets = {each.charset for each in texts if each.content.strip()}
    if len(charsets) > 1:
        return max(texts, key=lambda each: len(each.content))
    return Body(b"\n\n".join(each.content for each in texts), False, charsets.pop() if charsets else None)


def list_attachments(message: Message, *, item: str) -> Iterator[Attachment]:
    """Yield what is attached to a mail, unpacked; what it shows itself is left out."""
    for number, part in enumerate(list_parts(message, item=item), start=1):
        if is_shown(part):
            continue
        media_type = part.get_content_type()
        name = find_filename(part) or f"part {number}"
        content = write_message(part) if part.get_content_maintype() == "message" else read_payload(part)
        if content:
            yield Attachment(name, media_type, content, find_charset(part))


def is_shown(part: Message) -> bool:
    """Tell whether a part is text that a mail shows when it is opened."""
    return part.get_content_type() in TEXT_TYPES and part.get_content_disposition() != "attachment"


def build_body(part: Message) -> Body:
    """Return one text of a mail."""
    is_page = part.get_content_type() == "text/html"
    content = read_payload(part)
    if not is_page and str(part.get_param("format", "")).lower() == "flowed":
        flowed = content.replace(b"\r\n", b"\n").decode("latin-1")
        content = FLOWED_BREAK.sub(" ", flowed).encode("latin-1")
    return Body(content, is_page, find_charset(part))


def decode_body(body: Body) -> Decoded:
    """Return the text of a body in its stated charset, or in the one that it looks like where that one is wrong."""
    return decode_page(body.content, Hints(charset=body.charset))


def count_words(body: Body) -> int:
    """Return how many words a body shows."""
    text = body.content.decode("latin-1")
    return sum(1 for _ in WORD.finditer(TAG_OR_HIDDEN.sub(" ", text) if body.is_page else text))


def read_payload(part: Message) -> bytes:
    """Return the bytes of a part, unpacked as far as they are not damaged."""
    try:
        payload = part.get_payload(decode=True)
    except FAULTS:
        payload = part.get_payload()
    if isinstance(payload, str):
        return payload.encode("utf-8", "surrogateescape")
    return payload if isinstance(payload, bytes) else b""


def write_message(part: Message) -> bytes:
    """Return an attached mail as bytes; none if it cannot be written again."""
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    try:
        return inner.as_bytes() if isinstance(inner, Message) else read_payload(part)
    except FAULTS:
        return b""


def find_charset(part: Message) -> str | None:
    """Return the charset that a part states."""
    try:
        charset = part.get_content_charset()
    except FAULTS:
        return None
    return charset if isinstance(charset, str) and len(charset) < 40 else None


def find_filename(part: Message) -> str | None:
    """Return the name of an attachment, without folders."""
    try:
        stated = part.get_filename()
    except FAULTS:
        return None
    if not stated:
        return None
    holder: Message = Message()
    holder["Name"] = re.sub(r"\s+", " ", stated[:200])
    shown = read_header(holder, "name") or ""
    return shown.replace("\\", "/").rpartition("/")[2] or None
