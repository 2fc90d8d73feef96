"""Parquet: a digest a row, read in batches of rows and only the columns that are needed; pyarrow is wrapped here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import SEEK_END

import pyarrow
from pyarrow.parquet import ParquetFile

from attribune.errors import EmptyInput, InputError, InputTooLarge, MalformedInput, UnreadableInput
from attribune.ingest.columns import map_columns
from attribune.ingest.limits import Limits
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.rows import build_member, parse_row
from attribune.records import Digest, Failure

BATCH_ROWS = 64
BATCH_BYTES = 64_000_000
BUFFER_BYTES = 1 << 20
# Of the file's own description of itself, which a damaged file can make endless.
MOST_DESCRIBED = 10_000_000
MOST_ELEMENTS = 1_000_000
# What any file may unpack to, however small it is.
FREE = 1_000_000


class ParquetReader:
    """Reads a table whose columns are found by ``options.columns`` or by their usual names."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the rows in order; a row that cannot be read fails alone."""
        with explain_parquet():
            table = open_table(source)
            columns = map_columns(table.schema_arrow.names, options.columns)
            needed = sorted(set(columns.values()))
            largest = measure_groups(table, source.stream.seek(0, SEEK_END), options.limits)
            if table.metadata.num_rows == 0:
                raise EmptyInput("the table has no rows.")
            batches = table.iter_batches(batch_size=count_batch(largest), columns=needed, use_threads=False)
            promised = table.metadata.num_rows
        yield from list_rows(source, batches, columns=columns, promised=promised, options=options)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest of one row."""
        return parse_row(member, options)


def open_table(source: Source) -> ParquetFile:
    """Return the table, of which nothing but its description of itself is read yet."""
    return ParquetFile(
        source.stream,
        buffer_size=BUFFER_BYTES,
        pre_buffer=False,
        thrift_string_size_limit=MOST_DESCRIBED,
        thrift_container_size_limit=MOST_ELEMENTS,
    )


def measure_groups(table: ParquetFile, packed: int, limits: Limits) -> int:
    """Return how many bytes the largest group of rows of a file of ``packed`` bytes unpacks to.

    Single columns are not asked: for a damaged description of one, pyarrow ends the process.

    Raises:
        InputTooLarge: they unpack to more than the limits allow; a row that is repeated takes hardly a byte, so that a
            small file can promise any number of them.
    """
    sizes = [table.metadata.row_group(number).total_byte_size for number in range(table.num_row_groups)]
    for amount, unit in ((sum(sizes), "bytes"), (table.metadata.num_rows, "rows")):
        if amount > max(FREE, limits.unpacked_ratio * packed):
            message = f"its {packed:,} bytes unpack to {amount:,} {unit}, more than {limits.unpacked_ratio} for each."
            raise InputTooLarge(message)
    return max(sizes, default=0)


def count_batch(group_bytes: int) -> int:
    """Return how many rows may be held at a time of groups that unpack to at most ``group_bytes``.

    A row may hold any value of its group, and many rows the same one.
    """
    return max(1, min(BATCH_ROWS, BATCH_BYTES // max(1, group_bytes)))


def list_rows(
    source: Source,
    batches: Iterator[pyarrow.RecordBatch],
    *,
    columns: Mapping[str, str],
    promised: int,
    options: Options,
) -> Iterator[Member | Failure]:
    """Yield a member for each row of ``batches``.

    Raises:
        MalformedInput: there are fewer rows than are ``promised``.
    """
    number = 0
    while True:
        with explain_parquet():
            batch = next(batches, None)
        if batch is None:
            break
        cells = {field: batch.column(column) for field, column in columns.items()}
        for at in range(batch.num_rows):
            number += 1
            try:
                with explain_parquet():
                    fields = {field: column[at].as_py() for field, column in cells.items()}
                    member = build_member(source, fields, number=number, format="parquet", options=options)
            except InputError as error:
                yield describe_failure(error, item=error.item or f"{source.name}#row {number}", sha256=None)
                continue
            yield member
    if number < promised:
        raise MalformedInput(f"it promises {promised:,} rows and holds {number:,}.", hint="It may be damaged.")


@contextmanager
def explain_parquet() -> Iterator[None]:
    """Turn what pyarrow raises into ``MalformedInput``, and what the system does into ``UnreadableInput``."""
    try:
        yield
    except MemoryError as error:
        raise InputTooLarge("a batch of its rows takes more memory than there is.") from error
    except (pyarrow.ArrowException, OSError, ValueError, TypeError, KeyError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise UnreadableInput(f"{error.strerror or error}.") from error
        reason = str(error).partition("\n")[0][:200].rstrip(".")
        raise MalformedInput(f"the table cannot be read: {reason}.", hint="It may be damaged.") from error
