"""Other words for an attribution, as a person selects them: checked against the text, and made a judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from attribune.errors import InvalidRecord
from attribune.explore.beginnings import choose_attribution
from attribune.explore.decided import load_current
from attribune.ledger import Ledger
from attribune.records import Attribution, Extent, Judgement, JudgementKind, Span
from attribune.text.normalise import has_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a person selected: spans of the article's text, in any order; none where a role is not expressed."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, when (ISO 8601), and why."""

    author: str
    at: str
    note: str | None = None


def respan_attribution(ledger: Ledger, beginning: str, words: Words, signature: Signature) -> Judgement:
    """Return the judgement that the attribution whose id begins so has other words; it is not recorded yet.

    White space at the ends of spans is left out, and spans of one role that touch or overlap become one.

    Raises:
        UsageError: there is no such attribution, or there are several.
        InvalidRecord: the words are not in the article, are none, or are in two roles.
    """
    with ledger.read() as connection:
        subject = choose_attribution(connection, beginning)
        text = load_text(connection, subject)
    value = build_attribution(subject, words, text)
    author, at, note = signature.author, signature.at, signature.note
    return Judgement(JudgementKind.RESPAN, (subject,), at=at, author=author, value=value, note=note)


def load_text(connection: Connection, subject: Attribution) -> str:
    """Return the text of an attribution's article.

    Raises:
        InvalidRecord: no newest run found the article.
    """
    found = next(iter(load_current(connection, (subject.article_id,))), None)
    if found is None:
        hint = "Judge what the newest run found."
        raise InvalidRecord("the newest run did not find anything in its article.", subject.id, hint)
    return found[1].text


def build_attribution(subject: Attribution, words: Words, text: str) -> Attribution:
    """Return ``subject`` with other ``words`` of the article's ``text``.

    Raises:
        InvalidRecord: they are not in the article, are none, or are in two roles.
    """
    extents = {
        role: build_extent(spans, text, role=role)
        for role, spans in (("content", words.content), ("source", words.source), ("cue", words.cue))
    }
    content, source, cue = extents["content"], extents["source"], extents["cue"]
    if content is None or not has_words(content.read(text)):
        raise InvalidRecord("the content holds no words.", subject.id, "Select what was said, or reject it.")
    named = [(role, extent) for role, extent in extents.items() if extent is not None]
    for at, (role, extent) in enumerate(named):
        for other, another in named[at + 1 :]:
            if extent.overlaps(another):
                hint = "Each word has one role: select them so that they do not overlap."
                raise InvalidRecord(f"{role} and {other} share words.", subject.id, hint)
    return Attribution(subject.article_id, content, source, cue)


def build_extent(spans: Iterable[Span], text: str, *, role: str) -> Extent | None:
    """Return the extent of ``spans`` without white space at their ends, null if there are none.

    Raises:
        InvalidRecord: a span leaves the text.
    """
    merged: list[Span] = []
    for span in sorted(spans):
        if span.end > len(text):
            hint = "Offsets are code points of the article's text."
            raise InvalidRecord(f"the {role} ends at {span.end}, the article at {len(text)}.", hint=hint)
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    trimmed = tuple(part for part in (trim_span(text, span) for span in merged) if part is not None)
    return Extent(trimmed) if trimmed else None


def trim_span(text: str, span: Span) -> Span | None:
    """Return a span without white space at its ends, null if there is nothing else in it."""
    words = text[span.start : span.end]
    start, end = span.end - len(words.lstrip()), span.start + len(words.rstrip())
    return Span(start, end) if start < end else None
