"""``attribune extract``: JSON lines of articles in, JSON lines of who said what out, one for one and in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.cli.app import app
from attribune.cli.confidence import MinConfidenceOption, keep_sure
from attribune.cli.input_lines import Line, build_article, read_lines
from attribune.cli.json_lines import Json, describe_error, write_line
from attribune.cli.options import OutOption, load_chosen_stages
from attribune.cli.outputs import open_output
from attribune.cli.progress import open_bar
from attribune.cli.screen import print_error
from attribune.errors import InputError
from attribune.export.shapes import describe_date, describe_opinion, describe_quantity
from attribune.records import Extent, Failure, Reading

if TYPE_CHECKING:
    from attribune.pipeline import Stages

# Fields that hold words of the text; other verbs print their place too.
WORDS = ("description", "anonymity_reason", "addressee", "target")


@app.command(
    "extract",
    epilog="Example: [bold]attribune extract articles.jsonl -o said.jsonl[/bold], where a line of articles.jsonl is "
    '{"name": "a1", "text": "…"}, with "date" and "outlet" if they are known.',
)
def run_extract(
    *,
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="JSON lines, an article each.")],
    out: OutOption = None,
    min_confidence: MinConfidenceOption = 0.0,
) -> None:
    """Find who said what in articles given as JSON lines; record nothing.

    Out comes a line for each line, in the same order; offsets are code points of "text".

    A bad line gives a line with "error" in its place.
    """
    stages = load_chosen_stages()
    lines = describe_lines(read_lines(file), stages, min_confidence=min_confidence)
    failed = 0
    with open_output(out) as output, open_bar() as bar:
        for done, described in enumerate(lines, start=1):
            failed += "error" in described
            write_line(output, described)
            output.flush()
            bar.show(file, done=done, total=None)
    if failed:
        print_error(f"{failed:,} of the lines could not be read; their errors are in the output.")
        raise typer.Exit(InputError.exit_code)


def describe_lines(lines: Iterator[Line], stages: Stages, *, min_confidence: float) -> Iterator[Json]:
    """Yield what was found in each line, in order; what is less sure is left out."""
    from attribune.pipeline import read_article

    for line in lines:
        if line.error is not None:
            yield describe_error(line.name, code=line.error.code, message=str(line.error))
            continue
        found = read_article(build_article(line), stages, name=line.shown_name)
        if isinstance(found, Failure):
            yield describe_error(line.name, code=found.code, message=found.reason)
        else:
            text = found.article.text
            yield {
                "name": line.name,
                "relations": describe_relations(keep_sure(found.readings, min_confidence), text),
                "dates": [describe_date(each, text) for each in found.dates],
                "quantities": [describe_quantity(each, text) for each in found.quantities],
            }


def describe_relations(readings: tuple[Reading, ...], text: str) -> list[Json]:
    """Return readings as the contract of this verb has them: words for words, a parent as another relation's index."""
    indices = {reading.attribution.id: index for index, reading in enumerate(readings)}
    return [
        {
            "source": list_pairs(reading.attribution.source),
            "cue": list_pairs(reading.attribution.cue),
            "content": list_pairs(reading.attribution.content),
            **flatten_words(describe_opinion(reading, text)),
            "parent": None if reading.parent is None else indices.get(reading.parent),
        }
        for reading in readings
    ]


def flatten_words(described: Json) -> Json:
    """Return ``described`` with the words alone where it holds words and their place."""
    return {
        field: value["text"] if field in WORDS and isinstance(value, dict) else value
        for field, value in described.items()
    }


def list_pairs(extent: Extent | None) -> list[list[int]]:
    """Return an extent's spans, none where there is no extent."""
    return [] if extent is None else extent.to_pairs()
