"""JSON lines from a file, a text each; a bad line is an error of its own, and the lines around it are read.

Unlike the reader of stage 1 this takes a line's name as it is, since the output must bear the same name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.errors import EmptyInput, InputError, MalformedInput
from attribune.records import Article, Charset, Digest, Metadata, Span
from attribune.records.articles import ISO_DAY
from attribune.text.normalise import blank_bom, has_words, normalise_text

if TYPE_CHECKING:
    from attribune.ingest.readers import Member

# A date may come with a time of day behind it.
ISO_DAY_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One line of input: its name, and the text or the error that it holds."""

    name: str | int
    text: str
    outlet: str | None = None
    date: str | None = None
    error: InputError | None = None

    @property
    def shown_name(self) -> str:
        """Its name as text that can be printed and kept; JSON can spell names that cannot."""
        return normalise_text(str(self.name)).text


def read_lines(path: str) -> Iterator[Line]:
    """Yield the lines of a file that are not blank, in order; one without a name is called ``path#line number``.

    Raises:
        InputError: the file cannot be opened, or it is not text.
    """
    from attribune.ingest import Limits

    for member in list_lines(path):
        yield parse_line(member, Limits().file_bytes)


def list_lines(path: str) -> Iterator[Member]:
    """Yield the lines of the file at ``path`` that are not blank, unparsed.

    Raises:
        InputError: the file cannot be opened, or it is not text.
    """
    from attribune.ingest import Options
    from attribune.ingest.files import open_regular, show_path
    from attribune.ingest.jsonlines import JsonLinesReader
    from attribune.ingest.readers import Member, Source

    with open_regular(path) as stream:
        for member in JsonLinesReader().list_members(Source(show_path(path), stream), Options()):
            if isinstance(member, Member):
                yield member


def parse_line(member: Member, max_bytes: int) -> Line:
    """Return one line, with the error if it does not hold a text with words in it."""
    from attribune.ingest.jsonlines import parse_object
    from attribune.ingest.text import refuse_excess

    name: str | int = member.name
    try:
        refuse_excess(member, max_bytes=max_bytes)
        fields, _ = parse_object(member)
        name = choose_name(fields, otherwise=name)
        text = fields.get("text")
        if not isinstance(text, str):
            raise MalformedInput(f'line {member.line} has no "text", or it is not a string.')
        if not has_words(text):
            raise EmptyInput(f'the "text" of line {member.line} holds no words.')
    except InputError as error:
        return Line(name, "", error=error)
    return Line(name, text, outlet=choose_string(fields.get("outlet")), date=choose_string(fields.get("date")))


def choose_name(fields: dict[str, object], *, otherwise: str | int) -> str | int:
    """Return the name that a line gives itself, or its id, as it is."""
    given = (fields.get(key) for key in ("name", "id"))
    return next((own for own in given if isinstance(own, str | int) and not isinstance(own, bool)), otherwise)


def choose_string(value: object) -> str | None:
    """Return ``value`` if it is a string that holds something."""
    return value if isinstance(value, str) and value.strip() else None


def build_digest(line: Line) -> Digest:
    """Return the line's text as a digest; code points are mapped one to one and none is dropped."""
    from attribune.ingest.exports.finding import find_export

    normalised = normalise_text(blank_bom(line.text))
    sha256 = hashlib.sha256(line.text.encode("utf-8", "surrogatepass")).hexdigest()
    charset = Charset("utf-8", "given", normalised.replaced)
    return Digest(line.shown_name, sha256, normalised.text, charset, find_export(normalised.text))


def build_article(line: Line) -> Article:
    """Return the line's text as one article that fills its digest."""
    digest = build_digest(line)
    day = (line.date or "")[:ISO_DAY_LENGTH]
    published = day if ISO_DAY.fullmatch(day) else None
    return Article(digest.id, Span(0, len(digest.text)), digest.text, Metadata(outlet=line.outlet, published=published))
