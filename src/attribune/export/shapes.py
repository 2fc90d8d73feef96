"""Records as JSON objects: the same fields wherever records are printed or exported.

An article: ``article``, ``digest``, ``run`` (ids), ``name`` and ``sha256`` of the digest, ``start`` and ``end`` in the
digest's text, ``title``, ``standfirst``, ``outlet``, ``author``, ``published`` (null where unknown), ``unknown`` (why,
by field), ``url``, ``language``, ``excerpt``, ``notes``, ``attributions``, ``dates``, ``quantities``. An attribution:
``id``, ``source``, ``cue``, ``content`` (each null or ``{"spans": [[start, end], ...], "text"}``, offsets into the
article's text), what the run says about it, and ``url``, ``css_path``, ``fragment_url``: where on its page it stands.

``attribune show`` prints the same: an article with ``attribution_count`` for ``attributions``, or an attribution with
the fields of the article that it is in (``start`` and ``end`` are the article's).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DateReference,
    Digest,
    Evidence,
    Extent,
    Metadata,
    Quantity,
    Reading,
    Respanned,
    RunId,
)
from attribune.records.spans import read_words

if TYPE_CHECKING:
    from attribune.explore import FoundAttribution, ListedArticle
    from attribune.explore.pages import PagePlace

Json = dict[str, object]


def describe_article(digest: Digest, record: ArticleRecord, run_id: RunId | None) -> Json:
    """Return an article with its attributions."""
    article, metadata = record.article, record.article.metadata
    return {
        "article": article.id,
        "digest": digest.id,
        "run": run_id,
        "name": digest.name,
        "sha256": digest.sha256,
        "start": article.span.start,
        "end": article.span.end,
        "title": metadata.title,
        "standfirst": metadata.standfirst,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "unknown": {unknown.field: unknown.reason for unknown in metadata.unknown},
        **describe_origin(metadata, digest),
        "attributions": [
            {**describe_reading(article.text, reading), **locate_reading(reading, article, digest)}
            for reading in record.readings
        ],
        "dates": [describe_date(each, article.text) for each in record.dates],
        "quantities": [describe_quantity(each, article.text) for each in record.quantities],
    }


def describe_origin(metadata: Metadata, digest: Digest) -> Json:
    """Return where an article comes from, and what else the input states about it."""
    from attribune.explore.pages import choose_url

    return {
        "url": choose_url(metadata.url, digest.origin.url),
        "language": digest.origin.language,
        "excerpt": metadata.excerpt and metadata.excerpt.value,
        "notes": [{"field": note.field, "value": note.value} for note in metadata.notes],
    }


def locate_reading(reading: Reading, article: Article, digest: Digest) -> Json:
    """Return where on its page an attribution of ``article`` stands."""
    from attribune.explore.pages import locate_attribution

    return describe_page(locate_attribution(reading.attribution, article, digest))


def describe_page(place: PagePlace) -> Json:
    """Return where on a page an attribution stands."""
    return {"url": place.url, "css_path": place.css_path, "fragment_url": place.fragment_url}


def describe_reading(text: str, reading: Reading) -> Json:
    """Return an attribution and what a run says about it."""
    said = reading.attribution
    return {
        "id": said.id,
        "source": describe_extent(said.source, text),
        "cue": describe_extent(said.cue, text),
        "content": describe_extent(said.content, text),
        **describe_opinion(reading, text),
    }


def describe_opinion(reading: Reading, text: str) -> Json:
    """Return what a run says about an attribution in the article's ``text``."""
    speech, anonymity, speaker = reading.speech, reading.anonymity, reading.speaker
    return {
        "confidence": round(reading.confidence, 4),
        "quote_type": reading.quote_type.value,
        "act": speech and speech.act.value,
        "negated": speech and speech.negated,
        "hedged": speech and speech.hedged,
        "declined": speech and speech.declined,
        "anonymous": anonymity is not None,
        "description": anonymity and describe_extent(anonymity.description, text),
        "anonymity_reason": anonymity and describe_extent(anonymity.reason, text),
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind.value,
        "speaker_evidence": speaker and describe_evidence(speaker.evidence, text),
        "speaker_aliases": list(speaker.aliases) if speaker else [],
        "speaker_roles": list(speaker.roles) if speaker else [],
        "speaker_affiliation": speaker and speaker.affiliation,
        "unknown_reason": reading.unknown_reason,
        "source_role": reading.source_role and reading.source_role.value,
        "addressee": speech and describe_extent(speech.addressee, text),
        "target": speech and describe_extent(speech.target, text),
        "parent": reading.parent,
    }


def describe_evidence(evidence: Evidence, text: str) -> Json:
    """Return why a source is held to refer to a speaker: the rule, and the words that name them, if any."""
    spans = [] if evidence.extent is None else evidence.extent.to_pairs()
    return {"rule": evidence.rule, "spans": spans, "text": read_words(text, evidence.extent)}


def describe_date(reference: DateReference, text: str) -> Json:
    """Return a date: its place, words and value."""
    span = reference.span
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end], "iso": reference.iso}


def describe_quantity(quantity: Quantity, text: str) -> Json:
    """Return a quantity: its place, words, value and unit; ``bound`` and ``upper`` only where there are any."""
    span = quantity.span
    described: Json = {
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "value": quantity.value,
        "unit": quantity.unit,
    }
    if quantity.bound is not None:
        described["bound"] = quantity.bound.value
    if quantity.upper is not None:
        described["upper"] = quantity.upper
    return described


def describe_extent(extent: Extent | None, text: str) -> Json | None:
    """Return an extent's spans and the words that they cover in ``text``, null for null."""
    return None if extent is None else {"spans": extent.to_pairs(), "text": extent.read(text)}


def describe_listed(listed: ListedArticle) -> Json:
    """Return an article of the ledger, with the number of its attributions."""
    return {
        "article": listed.article_id,
        "digest": listed.digest_id,
        "run": listed.run_id,
        "name": listed.digest_name,
        "sha256": listed.sha256,
        "start": listed.span.start,
        "end": listed.span.end,
        "title": listed.title,
        "standfirst": listed.standfirst,
        "outlet": listed.outlet,
        "author": listed.author,
        "published": listed.published,
        "url": listed.url,
        "excerpt": listed.excerpt and listed.excerpt.value,
        "attribution_count": listed.attributions,
    }


def describe_found(found: FoundAttribution, place: PagePlace) -> Json:
    """Return an attribution of the ledger, with the article that it is in and where on its page it stands."""
    said = found.reading.attribution
    return {
        "id": said.id,
        "article": found.article_id,
        "digest": found.digest_id,
        "run": found.run_id,
        "name": found.digest_name,
        "sha256": found.sha256,
        "start": found.article_span.start,
        "end": found.article_span.end,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "source": describe_extent(said.source, found.article_text),
        "cue": describe_extent(said.cue, found.article_text),
        "content": describe_extent(said.content, found.article_text),
        **describe_opinion(found.reading, found.article_text),
        **describe_page(place),
        "identity": found.identity,
        "verdict": found.verdict and found.verdict.value,
        "as_read": describe_as_read(said, found.article_text),
    }


def describe_as_read(said: Attribution, text: str) -> Json | None:
    """Return the extents that the run read, if a person gave others; else null."""
    if not isinstance(said, Respanned):
        return None
    read = said.as_read
    extents = {"source": read.source, "cue": read.cue, "content": read.content}
    return {name: describe_extent(extent, text) for name, extent in extents.items()}
