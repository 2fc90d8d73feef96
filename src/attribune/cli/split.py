"""``attribune split``: digests in, one JSON line each out, with where every article and block starts and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from attribune.cli.app import app
from attribune.cli.input_lines import build_digest, read_lines
from attribune.cli.json_lines import Json, describe_error, write_line
from attribune.cli.options import (
    AllowPrivateOption,
    ColumnsOption,
    FormatOption,
    InputsArgument,
    OutOption,
    build_options,
    check_inputs,
)
from attribune.cli.outputs import open_output
from attribune.cli.progress import open_bar
from attribune.cli.screen import print_failure
from attribune.errors import InputError
from attribune.records import Digest, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options


@app.command(
    "split",
    epilog="[bold]attribune split digest.txt[/bold]  where its articles are, on stdout\n\n"
    "[bold]attribune split digests.jsonl -o articles.jsonl[/bold]  a line in for each line out\n\n"
    "[bold]curl -s https://quay.example/news | attribune split - --format html[/bold]  what is piped in\n\n"
    'Lines of a .jsonl file are {"name": "d1", "text": "…"}, a digest each.',
)
def run_split(
    *,
    files: InputsArgument,
    out: OutOption = None,
    format: FormatOption = None,
    columns: ColumnsOption = None,
    allow_private: AllowPrivateOption = False,
) -> None:
    """Cut digests into articles; record nothing.

    Out comes a JSON line a digest, with start, end, title, outlet and so on of each article.

    Offsets are code points of the text as read; where the input is no plain text, the line holds that text.

    A digest that could not be read has no articles, and "error".
    """
    check_inputs(files)
    options = build_options(format=format, columns=columns, allow_private=allow_private)
    failed = 0
    with open_output(out) as output, open_bar() as bar:
        for done, (name, item) in enumerate(list_digests(files, options), start=1):
            described = describe_digest(item)
            if isinstance(described, Failure):
                failed += 1
                print_failure(described)
                described = {**describe_error(name, code=described.code, message=described.reason), "articles": []}
            write_line(output, {**described, "name": name})
            output.flush()
            bar.show(str(name), done=done, total=None)
    if failed:
        raise typer.Exit(InputError.exit_code)


def list_digests(files: list[str], options: Options) -> Iterator[tuple[str | int, Digest | Failure]]:
    """Yield the digests of all files in order, each with the name that its output line bears."""
    from attribune.pipeline.inputs import ingest_paths

    for file in files:
        if is_plain_lines(file, options):
            yield from list_line_digests(file)
        else:
            for item in ingest_paths([file], options=options):
                yield (item.item if isinstance(item, Failure) else item.name), item


def is_plain_lines(file: str, options: Options) -> bool:
    """Tell whether ``file`` is a .jsonl file of texts under their own names, of which nothing else is said."""
    from attribune.ingest.paths import ADDRESS

    is_bare = not options.columns and options.format is None
    return is_bare and file.lower().endswith(".jsonl") and not file.lower().startswith(ADDRESS)


def list_line_digests(file: str) -> Iterator[tuple[str | int, Digest | Failure]]:
    """Yield a digest for each line of a .jsonl file, under the line's own name."""
    from attribune.ingest.files import show_path

    try:
        for line in read_lines(file):
            if line.error is None:
                yield line.name, build_digest(line)
            else:
                yield line.name, Failure(line.shown_name, "ingest", line.error.code, line.error.message)
    except InputError as error:
        shown = show_path(file)
        yield shown, Failure(shown, "ingest", error.code, error.message)


def describe_digest(item: Digest | Failure) -> Json | Failure:
    """Return where the articles of a digest are, or why it could not be split."""
    from attribune.pipeline.reader import Step, attempt
    from attribune.split import split_digest
    from attribune.split.contract import describe_articles

    if isinstance(item, Failure):
        return item
    return attempt(Step("split", item.name, item.sha256), lambda: describe_articles(item, split_digest(item)))
