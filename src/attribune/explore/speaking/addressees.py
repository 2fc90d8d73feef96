"""Addressees: to whom things were said, in the words of the articles, kept for all of the ledger."""

from __future__ import annotations

import json
import threading
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from attribune.explore.tally.columns import Codes, Tally
from attribune.explore.tally.raw import read_extent, select_raw
from attribune.ledger import Ledger

# Of the digests whose newest run was recorded after row ? of ``digest_runs``; handed to the driver as it is.
SAID_TO = """
SELECT attributions.seq, readings.addressee,
    substr(digests.text, articles.start + 1 + json_extract(addressee, '$[0][0]'),
    json_extract(addressee, '$[#-1][1]') - json_extract(addressee, '$[0][0]'))
FROM current_runs
JOIN articles ON articles.digest_id = current_runs.digest_id
JOIN digests ON digests.id = articles.digest_id
JOIN attributions ON attributions.article_id = articles.id
JOIN readings ON readings.attribution_id = attributions.id AND readings.run_id = current_runs.run_id
WHERE current_runs.seq > ? AND (readings.addressee IS NOT NULL OR ? > 0)
"""


@dataclass(frozen=True, slots=True)
class Addressed:
    """Words for those to whom a speaker spoke, how often, and the number of an attribution that shows it."""

    words: str
    attributions: int
    example: int


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """All attributions that say to whom, up to a row of ``digest_runs``: their numbers, sorted, and the words."""

    digest_run_seq: int
    seqs: Codes
    words: tuple[str, ...]


NOBODY = Told(0, np.empty(0, dtype=np.int32), ())


@dataclass(slots=True)
class Addressees:
    """To whom, read out of the ledger once and then as it grows; threads may share it."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    _told: Told = NOBODY

    def get(self, ledger: Ledger, tally: Tally) -> Told:
        """Return what the attributions of ``tally`` say of whom they are said to."""
        if self._told.digest_run_seq < tally.mark.digest_run_seq:
            with self._lock:
                if self._told.digest_run_seq < tally.mark.digest_run_seq:
                    self._told = load_told(ledger, self._told, tally.mark.digest_run_seq)
        return self._told


def load_told(ledger: Ledger, before: Told, digest_run_seq: int) -> Told:
    """Return ``before`` with what was read since."""
    words = dict(zip(before.seqs.tolist(), before.words, strict=True))
    with ledger.read() as connection:
        for seq, extent, text in select_raw(connection, SAID_TO, (before.digest_run_seq, before.digest_run_seq)):
            # What a newer run reads anew may be said to nobody any more.
            words.pop(seq, None)
            if extent is not None:
                words[seq] = read_extent(text, extent, start=json.loads(extent)[0][0])
    seqs = sorted(words)
    return Told(digest_run_seq, np.array(seqs, dtype=np.int32), tuple(words[seq] for seq in seqs))


def count_addressees(tally: Tally, told: Told, rows: Codes) -> tuple[Addressed, ...]:
    """Return to whom ``rows`` are said, newest first given; the most frequent words first, whatever their case."""
    seqs = tally.said.seq[rows]
    places = np.searchsorted(told.seqs, seqs)
    there = places < len(told.seqs)
    there[there] = told.seqs[places[there]] == seqs[there]
    counts, shown = Counter[str](), dict[str, tuple[str, int]]()
    for place, seq in zip(places[there].tolist(), seqs[there].tolist(), strict=True):
        key = told.words[place].casefold()
        counts[key] += 1
        shown.setdefault(key, (told.words[place], seq))
    return tuple(Addressed(shown[key][0], number, shown[key][1]) for key, number in counts.most_common())
