"""Chains of sources: on whose word an article has a claim, down to the first hand."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.records.readings import Reading
from attribune.records.speakers import SpeakerKind


def list_chain(found: Sequence[Reading], claim: Reading) -> tuple[Reading, ...]:
    """Return the hands of a claim, from the one that the article cites down to the first.

    They are what the claim is nested in, itself, and who is nested in it for all of its content. ``found`` are the
    readings of the article by one run.
    """
    by_id = {each.attribution.id: each for each in found}
    chain, at = [claim], claim
    while at.parent is not None and at.parent in by_id:
        at = by_id[at.parent]
        chain.insert(0, at)
    at = claim
    while (inner := next((each for each in found if is_same_claim(each, at)), None)) is not None:
        chain.append(inner)
        at = inner
    return tuple(chain)


def is_same_claim(inner: Reading, outer: Reading) -> bool:
    """Tell whether one is nested in the other for all of its content: "A, citing B, reported that ..."."""
    return inner.parent == outer.attribution.id and inner.attribution.content == outer.attribution.content


def list_inside(found: Sequence[Reading], chain: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return what is nested in a link of the chain and is none itself."""
    ids = {each.attribution.id for each in chain}
    return tuple(each for each in found if each.parent in ids and each.attribution.id not in ids)


def is_by_nobody_named(reading: Reading) -> bool:
    """Tell whether nobody is named as the source: it is kept unnamed, or cannot be told."""
    named = reading.speaker is not None and reading.speaker.kind is not SpeakerKind.UNNAMED
    return reading.anonymity is not None or not named
