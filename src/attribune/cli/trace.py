"""``attribune trace``: from a claim to the bytes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.cli.app import app
from attribune.cli.json_lines import write_line
from attribune.cli.options import JsonOption, LedgerOption, choose_ledger
from attribune.cli.screen import count, open_screen, style_text
from attribune.records import Attribution, Excerpt, Respanned
from attribune.records.judgement_words import shorten_id, write_words
from attribune.records.spans import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from attribune.explore import Trace
    from attribune.records import Judgement, Reading

LABEL_WIDTH = 11
MARK = "↳ "
INDENT = 2
EXCERPTS = {Excerpt.PAYWALL: "the rest is behind a paywall", Excerpt.SUMMARY: "a summary"}
NO_BYTES = "not told: this text does not give back the file's bytes, so offsets are of the text as decoded"


@app.command(
    "trace",
    epilog="[bold]attribune trace att-5f0c1a2b[/bold]  where the attribution comes from whose id begins so\n\n"
    "[bold]attribune show --words bridge --json | jq -r .id[/bold]  ids to trace",
)
def run_trace(
    *,
    attribution: Annotated[str, typer.Argument(metavar="ID", help="The attribution's id, or enough of its beginning.")],
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Trace a claim to the bytes: who says that who said it, down to the first hand, and where that stands.

    It prints the chain of sources with the evidence for each, the article, the digest and the offsets in it, the bytes
    of the file, their sha256, and the run that read it.
    """
    from attribune.explore import trace_attribution
    from attribune.export.traces import describe_trace
    from attribune.ledger import open_ledger

    with open_ledger(choose_ledger(ledger), create=False) as opened:
        trace = trace_attribution(opened, attribution)
    if json:
        write_line(sys.stdout, describe_trace(trace))
        return
    console = open_screen()
    print_claim(console, trace)
    print_chain(console, trace)
    print_facts(console, trace)


def print_claim(console: Console, trace: Trace) -> None:
    """Print the claim's id and words."""
    said = trace.claim.attribution
    console.print(style_text(said.id, "dim"))
    console.print(style_text(said.content.read(trace.record.article.text), "bold"))
    if isinstance(said, Respanned):
        read = write_roles(said.as_read, trace.record.article.text)
        console.print(style_text(f"a person gave these words; read as: {read}", "dim"))
    console.print()


def write_roles(said: Attribution, text: str) -> str:
    """Return the words of source, cue and content."""
    return " | ".join(read_words(text, extent) or "–" for extent in (said.source, said.cue, said.content))


def print_chain(console: Console, trace: Trace) -> None:
    """Print on whose word the article has it, a hand a line, each with what speaks for it."""
    from rich.padding import Padding

    outlet = trace.record.article.metadata.outlet or "an unknown outlet"
    console.print(style_text(f"{outlet} cites"))
    for depth, link in enumerate(trace.chain):
        for number, line in enumerate(describe_hand(link, trace.record.article.text)):
            first = number == 0
            shown = style_text(f"{MARK}{line}") if first else style_text(line, "dim")
            console.print(Padding(shown, (0, 0, 0, INDENT * (depth + 1) + (0 if first else len(MARK)))))
    end = "It ends in nobody named." if trace.ends_in_nobody_named else "The first hand is named."
    console.print(style_text(f"{count(trace.length, 'hand')}. {end}"))
    if trace.inside:
        ids = " ".join(reading.attribution.id for reading in trace.inside)
        console.print(style_text(f"What is said holds {count(len(trace.inside), 'further attribution')}: {ids}"))
    console.print()


def describe_hand(link: Reading, text: str) -> Iterator[str]:
    """Yield the source as written with the cue; who that is and why; how it is kept unnamed."""
    said, speaker, anonymity = link.attribution, link.speaker, link.anonymity
    source, cue = read_words(text, said.source) or "–", read_words(text, said.cue) or "–"
    act = "" if link.speech is None else f" [{link.speech.act.value}]"
    yield f"{source} | {cue}{act}"
    if speaker is not None:
        words = read_words(text, speaker.evidence.extent)
        evidence = speaker.evidence.rule + ("" if words is None else f", “{words}”")
        about = "; ".join([*speaker.roles, *([] if speaker.affiliation is None else [f"of {speaker.affiliation}"])])
        yield f"{speaker.name} ({speaker.kind.value}{': ' if about else ''}{about}), by: {evidence}"
    else:
        yield f"speaker unknown: {link.unknown_reason or 'not resolved'}"
    if anonymity is not None:
        reason = read_words(text, anonymity.reason)
        yield "kept unnamed" + ("" if reason is None else f", “{reason}”")


def print_facts(console: Console, trace: Trace) -> None:
    """Print where it stands and what read it."""
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=LABEL_WIDTH, style="dim")
    table.add_column(overflow="fold")
    for label, fact in list_facts(trace):
        table.add_row(label, style_text(fact))
    console.print(table)


def list_facts(trace: Trace) -> Iterator[tuple[str, str]]:
    """Yield labels and facts, from the article to the bytes, then the run and the judgements."""
    article, digest, metadata = trace.record.article, trace.digest, trace.record.article.metadata
    yield "article", " · ".join([metadata.outlet or "outlet unknown", metadata.published or "no date"])
    yield "", metadata.title or "no title"
    yield "", article.id
    yield from list_page_facts(trace)
    for role, places in trace.list_places().items():
        yield f"{role} at", ", ".join(f"{place.in_article.start}–{place.in_article.end}" for place in places)
    content = trace.list_places()["content"]
    for name in trace.names:
        yield "digest", name
    yield "", digest.id
    yield "code points", ", ".join(f"{place.in_digest.start}–{place.in_digest.end}" for place in content)
    spans = [f"{place.in_bytes.start}–{place.in_bytes.end}" for place in content if place.in_bytes is not None]
    yield "bytes", ", ".join(spans) or NO_BYTES
    replaced = f", {digest.charset.replaced} replaced" if digest.charset.replaced else ""
    yield "charset", f"{digest.charset.name} ({digest.charset.evidence}{replaced})"
    yield "sha256", digest.sha256
    newest = "" if trace.is_current else ", not the newest: that one did not find this attribution"
    yield "run", f"{trace.run.id}{newest}"
    yield "", f"Attribune {trace.run.code_version}, model {trace.run.model_sha256[:12]}…"
    yield (
        "",
        f"confidence {trace.claim.confidence:.2f}" + (f", recorded {trace.recorded_at}" if trace.recorded_at else ""),
    )
    for judgement in trace.judgements:
        yield "judged", describe_judgement(judgement, text=article.text)


def list_page_facts(trace: Trace) -> Iterator[tuple[str, str]]:
    """Yield where on its page the claim stands, as far as that is known."""
    place, excerpt = trace.page, trace.record.article.metadata.excerpt
    if excerpt is not None:
        yield "", f"not the whole article: {EXCERPTS[excerpt]}"
    if place.url is not None:
        yield "page", place.url
    if place.fragment_url is not None:
        yield "shown at", place.fragment_url
    if place.css_path is not None:
        yield "elements", place.css_path


def describe_judgement(judgement: Judgement, *, text: str) -> str:
    """Return a judgement in words: what, by whom, when, why, and its id, by which it can be taken back."""

    def read(attribution: Attribution) -> str:
        return f"“{attribution.content.read(text)}”"

    note = f": {judgement.note}" if judgement.note else ""
    by = judgement.author or judgement.run_id
    return f"{write_words(judgement, read)} · {by}, {judgement.at[:10]}{note} · {shorten_id(judgement.id)}"
