"""CSV and TSV: a digest a row, streamed; the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from attribune.errors import EmptyInput, InputError, InputTooLarge, MalformedInput
from attribune.ingest.charset import choose_charset
from attribune.ingest.columns import map_columns
from attribune.ingest.files import explain_faults
from attribune.ingest.formats import HEAD_BYTES
from attribune.ingest.limits import Limits
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.rows import build_member, parse_row
from attribune.records import Digest, Failure
from attribune.text.normalise import drop_bom

DELIMITERS = ",\t;|"


class SeparatedReader:
    """Reads a table whose columns are found by ``options.columns`` or by their usual names."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the rows in order; a row that cannot be read fails alone."""
        with explain_faults(source.name):
            charset, _ = choose_charset(source.stream.read(HEAD_BYTES))
            source.stream.seek(0)
        text = io.TextIOWrapper(source.stream, charset, errors="replace", newline="")
        try:
            yield from list_rows(source, text, options)
        finally:
            # Whoever opened the stream closes it, so it must not be closed with the text.
            text.detach()

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest of one row."""
        return parse_row(member, options)


def list_rows(source: Source, text: io.TextIOWrapper, options: Options) -> Iterator[Member | Failure]:
    """Yield a member for each row of ``text``."""
    # The csv module holds this limit for the whole process; its default is less than a long article.
    csv.field_size_limit(options.limits.file_bytes)
    lines = Lines(source.name, text, options.limits)
    first = next(lines, "")
    names = next(csv.reader([drop_bom(first)], delimiter=(delimiter := find_delimiter(first))), [])
    if not names:
        raise EmptyInput("it is empty.")
    columns = map_columns(names, options.columns)
    places = {field: names.index(column) for field, column in columns.items()}
    rows = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        lines.taken = 0
        try:
            row = next(rows, None)
        except csv.Error as error:
            message = f"row {number + 1} cannot be read: {error}."
            raise MalformedInput(message, item=f"{source.name}#row {number + 1}") from error
        if row is None:
            return
        if not row:
            continue
        number += 1
        fields = {field: row[place] for field, place in places.items() if place < len(row) and row[place]}
        try:
            refuse_surplus(row, names, number)
            member = build_member(source, fields, number=number, format="csv", options=options)
        except InputError as error:
            yield describe_failure(error, item=error.item or f"{source.name}#row {number}", sha256=None)
            continue
        yield member


def refuse_surplus(row: list[str], names: list[str], number: int) -> None:
    """Raise ``MalformedInput`` if a row has more cells than there are columns, so that one of its texts is cut."""
    if any(row[len(names) :]):
        message = f"row {number} has {len(row)} cells, and the table {len(names)} columns."
        raise MalformedInput(message, hint="Put quotation marks around cells that hold what stands between columns.")


class Lines:
    """The lines of a text, whose quoted cells may go over many; a row of them is held to the limit of one digest."""

    def __init__(self, name: str, text: io.TextIOWrapper, limits: Limits) -> None:
        self.name, self.text, self.limit = name, text, limits.file_bytes
        # How much of a row was read so far, in characters; whoever reads the rows sets it back.
        self.taken = 0

    def __iter__(self) -> Lines:
        """Return itself."""
        return self

    def __next__(self) -> str:
        """Return the next line.

        Raises:
            InputTooLarge: the row that it belongs to is longer than a digest may be.
        """
        with explain_faults(self.name):
            line = self.text.readline(self.limit + 1)
        if not line:
            raise StopIteration
        self.taken += len(line)
        if self.taken > self.limit:
            raise InputTooLarge(f"a row is larger than the limit of {self.limit:,} bytes.")
        return line


def find_delimiter(header: str) -> str:
    """Return what stands most often between the names of the columns; a comma if nothing does."""
    counts = [header.count(each) for each in DELIMITERS]
    return DELIMITERS[counts.index(max(counts))]
