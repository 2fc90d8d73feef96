"""Telling: stories with their attributions written into them become records, without any model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.web.browser.marked import Marked, read_marked

from attribune.ingest import read_string
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    AttributionId,
    Block,
    BlockKind,
    DateReference,
    Digest,
    DigestRecord,
    Evidence,
    Metadata,
    Quantity,
    QuoteType,
    Reading,
    Run,
    SourceRole,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

RUN = Run(code_version="0.0.0", model_sha256="0" * 64)
QUOTEMARKS = '“”"«»'
APART = "\n\n* * *\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is read of one attribution beside its extents; all that is left out is unknown or plain."""

    speaker: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    act: SpeechAct = SpeechAct.ASSERT
    role: SourceRole | None = None
    parent: int | None = None
    confidence: float = 0.93
    rule: str = "as written"
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    is_anonymous: bool = False
    is_negated: bool = False
    is_hedged: bool = False
    is_declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article to be: its paragraphs are marked text."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    said: Mapping[int, Said] = field(default_factory=dict)
    dates: tuple[str | None, ...] = ()
    quantities: tuple[tuple[float | None, str | None], ...] = ()


def tell_digest(name: str, stories: Sequence[Story]) -> DigestRecord:
    """Return a digest of the stories in their order."""
    texts = [read_marked("\n\n".join((story.title.replace("{", "{{"), *story.paragraphs))) for story in stories]
    digest = read_string(APART.join(marked.text for marked in texts), name=name)
    articles, start = [], 0
    for story, marked in zip(stories, texts, strict=True):
        articles.append(tell_article(digest, start, story, marked))
        start += len(marked.text) + len(APART)
    return DigestRecord(digest, tuple(articles))


def tell_article(digest: Digest, start: int, story: Story, marked: Marked) -> ArticleRecord:
    """Return a story that begins at ``start`` as a record."""
    end = start + len(marked.text)
    text = digest.text[start:end]
    metadata = Metadata(
        title=story.title, outlet=story.outlet, author=story.author, published=story.published, url=story.url
    )
    article = Article(digest.id, Span(start, end), text, metadata, cut_blocks(text))
    attributions = {number: tie_attribution(article, marked, number) for number in marked.numbers}
    ids = {number: attribution.id for number, attribution in attributions.items()}
    readings = (
        tell_reading(attribution, story.said.get(number, Said()), marked=marked, number=number, ids=ids)
        for number, attribution in attributions.items()
    )
    dates = marked.spans.get((0, "d"), ())
    quantities = marked.spans.get((0, "n"), ())
    return ArticleRecord(
        article,
        tuple(readings),
        tuple(DateReference(span, iso) for span, iso in zip(dates, story.dates, strict=True)),
        tuple(Quantity(span, *amount) for span, amount in zip(quantities, story.quantities, strict=True)),
    )


def cut_blocks(text: str) -> tuple[Block, ...]:
    """Return the title and the paragraphs."""
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        kind = BlockKind.TITLE if at == 0 else BlockKind.BYLINE if piece.startswith("By ") else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(at, at + len(piece))))
        at += len(piece) + 2
    return tuple(blocks)


def tie_attribution(article: Article, marked: Marked, number: int) -> Attribution:
    """Return the attribution whose marks have a number."""
    source, cue, content = (marked.find_extent(number, letter) for letter in "scq")
    assert content is not None
    return Attribution(article.id, content, source, cue)


def tell_reading(
    attribution: Attribution, said: Said, *, marked: Marked, number: int, ids: Mapping[int, AttributionId]
) -> Reading:
    """Return what is read of an attribution."""
    speech = Speech(
        said.act,
        negated=said.is_negated,
        hedged=said.is_hedged,
        declined=said.is_declined,
        addressee=marked.find_extent(number, "a"),
        target=marked.find_extent(number, "t"),
    )
    speaker = None
    if said.speaker is not None:
        evidence = Evidence(said.rule, attribution.source)
        speaker = Speaker(said.speaker, said.kind, evidence, said.aliases, said.roles, said.affiliation)
    return Reading(
        attribution,
        said.confidence,
        tell_quote_type(marked.text, attribution),
        speech,
        Anonymity(attribution.source, marked.find_extent(number, "r")) if said.is_anonymous else None,
        speaker,
        "nobody is named" if speaker is None else None,
        said.role,
        None if said.parent is None else ids[said.parent],
    )


def tell_quote_type(text: str, attribution: Attribution) -> QuoteType:
    """Return how much of the content is in quotation marks."""
    pieces = [text[span.start : span.end].strip(" ,.") for span in attribution.content]
    if all(piece[0] in QUOTEMARKS and piece[-1] in QUOTEMARKS for piece in pieces):
        return QuoteType.DIRECT
    return QuoteType.MIXED if any(mark in piece for piece in pieces for mark in QUOTEMARKS) else QuoteType.INDIRECT
