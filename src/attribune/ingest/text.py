"""Plain text and Markdown: a file is one digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from attribune.errors import EmptyInput, InputTooLarge
from attribune.ingest.charset import Decoded, decode_bytes
from attribune.ingest.exports.finding import find_export
from attribune.ingest.files import explain_faults
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.records import Charset, Digest, Failure
from attribune.text.normalise import drop_bom, has_words, normalise_text


class TextReader:
    """Reads a file as one digest, whatever its name ends in."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole file as the only member."""
        yield read_whole(source, "text", max_bytes=options.limits.file_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the file as a digest."""
        refuse_excess(member, max_bytes=options.limits.file_bytes)
        return build_digest(member, decode_bytes(member.content))


def read_whole(source: Source, format: str, *, max_bytes: int) -> Member:
    """Return all of ``source`` as a member; one byte beyond ``max_bytes`` is read, so that excess shows."""
    with explain_faults(source.name):
        content = source.stream.read(max_bytes + 1)
    sha256 = hashlib.sha256(content).hexdigest() if len(content) <= max_bytes else None
    return Member(source.name, content, sha256, format=format, hints=source.hints)


def refuse_excess(member: Member, *, max_bytes: int) -> None:
    """Raise ``InputTooLarge`` if ``member`` was cut at the limit."""
    if len(member.content) > max_bytes:
        message = f"it is larger than the limit of {max_bytes:,} bytes."
        raise InputTooLarge(message, item=member.name, hint="Cut it in parts.")


def build_digest(member: Member, decoded: Decoded) -> Digest:
    """Return the digest of ``member``, whose text is ``decoded``."""
    refuse_empty(decoded.text, item=member.name)
    return Digest(member.name, member.sha256 or "", decoded.text, decoded.charset, find_export(decoded.text))


def refuse_empty(text: str, *, item: str) -> None:
    """Raise ``EmptyInput`` if there is no letter and no digit in ``text``."""
    if not text:
        raise EmptyInput("it is empty.", item=item)
    if not has_words(text):
        raise EmptyInput(f"there are no words in its {len(text)} characters.", item=item)


def read_string(text: str, name: str = "text") -> Digest:
    """Return ``text`` as a digest, with the sha256 of its UTF-8 bytes after normalisation.

    It has the id of a file of those bytes, so reading either adds nothing to what reading the other recorded.

    Raises:
        EmptyInput: there are no words in it.
    """
    normalised = normalise_text(drop_bom(text))
    shown = normalise_text(name).text
    refuse_empty(normalised.text, item=shown)
    sha256 = hashlib.sha256(normalised.text.encode("utf-8")).hexdigest()
    charset = Charset("utf-8", "given", normalised.replaced)
    return Digest(shown, sha256, normalised.text, charset, find_export(normalised.text))
