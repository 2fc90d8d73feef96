"""The ZIP archive that a Word document is: its parts, read only if they are of a size that can be worked on."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lxml import etree

from attribune.errors import EmptyInput, InputTooLarge, MalformedInput
from attribune.ingest.limits import Limits
from attribune.ingest.word.targets import PartTarget

ENCRYPTED = 0x1
FREE_BYTES = 1_000_000
CHUNK_BYTES = 1 << 16
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened document."""

    archive: zipfile.ZipFile
    limits: Limits
    packed: int

    def has_part(self, name: str) -> bool:
        """Tell whether there is a part called ``name``."""
        return name in self.archive.NameToInfo

    def list_chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part, unpacked, in chunks.

        Raises:
            InputTooLarge: more comes out than the limits allow.
            MalformedInput: it is encrypted or damaged.
        """
        limits, total = self.limits, 0
        try:
            with self.archive.open(name) as stream:
                while chunk := stream.read(CHUNK_BYTES):
                    total += len(chunk)
                    if total > limits.markup_bytes:
                        raise InputTooLarge(f"{name} in it is larger than the limit of {limits.markup_bytes:,} bytes.")
                    # What the archive says of sizes may be a lie, so what comes out is counted.
                    if total > max(FREE_BYTES, limits.unpacked_ratio * self.packed):
                        raise InputTooLarge(
                            f"{name} in it unpacks to more than {limits.unpacked_ratio} times its size."
                        )
                    yield chunk
        except FAULTS as error:
            raise MalformedInput(f"{name} in it is damaged: {error}.") from error

    def parse_part(self, name: str, target: PartTarget) -> None:
        """Feed the markup of a part to ``target``, an lxml parser target; no entity is resolved, nothing is fetched.

        Raises:
            InputTooLarge: more comes out than the limits allow.
            MalformedInput: it is encrypted or damaged, no XML, or it declares a document type, which no document does.
        """
        parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
        try:
            for chunk in self.list_chunks(name):
                parser.feed(chunk)
            parser.close()
        except (etree.LxmlError, AssertionError, ValueError) as error:
            raise MalformedInput(f"{name} in it is not well-formed: {error}.") from error


@contextmanager
def open_package(content: bytes, limits: Limits) -> Iterator[Package]:
    """Open the document whose bytes are ``content``.

    Raises:
        EmptyInput: there is nothing in it.
        InputTooLarge: it holds more entries than the limits allow.
        MalformedInput: it is no archive, or encrypted.
    """
    if not content:
        raise EmptyInput("it is empty.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except FAULTS as error:
        hint = "It may have been cut off on its way: fetch it again."
        raise MalformedInput(f"it is not a Word document that can be opened: {error}.", hint=hint) from error
    with archive:
        if len(archive.infolist()) > limits.members:
            raise InputTooLarge(f"it holds more than {limits.members:,} entries.")
        if any(entry.flag_bits & ENCRYPTED for entry in archive.infolist()):
            raise MalformedInput("it is encrypted.", hint="Save it without a password.")
        yield Package(archive, limits, len(content))
