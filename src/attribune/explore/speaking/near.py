"""Near: names of speakers that resemble one that nobody bears, for who mistyped it."""

from __future__ import annotations

from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import Indel

from attribune.explore.speaking.directory import Listing
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

MOST_NAMES = 5
MIN_LETTERS = 3
LEAST_LIKENESS = 0.6


def list_near(listing: Listing, written: str) -> list[str]:
    """Return names by which the ledger knows speakers: of those called nearly so, then of those who share a word.

    The nearest come first; of those who share a last word, or any other if nobody does, the most frequent.
    """
    key = fold_text(normalise_text(written).text)
    if len(key) < MIN_LETTERS:
        return []
    # Letters that are in both, in their order (Indel); the first of equals is whoever was read first.
    alike = process.extract(
        key, listing.by_name.keys(), scorer=Indel.normalized_similarity, limit=MOST_NAMES, score_cutoff=LEAST_LIKENESS
    )
    ranked = [listing.rank(listing.find_bearers(name)) for name, _, _ in alike]
    words = {word for word in key.split() if len(word) >= MIN_LETTERS}
    sharing = listing.list_speakers(way for word in words for way in listing.by_last_word.get(word, ()))
    if not alike and not sharing:
        holding = (ways for name, ways in listing.by_name.items() if not words.isdisjoint(name.split()))
        sharing = listing.list_speakers(way for ways in holding for way in ways)
    codes = dict.fromkeys([*(code for codes in ranked for code in codes[:1]), *listing.rank(sharing)[:MOST_NAMES]])
    return [listing.tally.speakers[code] for code in islice(codes, MOST_NAMES)]
