"""Directory: all speakers of the ledger with their numbers, and who is meant by a name."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np

from attribune.explore.speaking.addressees import Addressees
from attribune.explore.speaking.indexing import KeptIndex
from attribune.explore.tally.columns import KINDS, NONE, REJECTED, Codes, Tally
from attribune.ledger import Ledger
from attribune.records import SpeakerKind
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

SIDES: tuple[Literal["left"], Literal["right"]] = ("left", "right")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Listing:
    """The speakers at one moment.

    Attributes:
        tally: the columns at that moment.
        counts: attributions of each speaker, without those that were rejected; shape: (speakers,).
        kinds: code of the kind that each is seen as most; shape: (speakers,).
        lettered: codes of all speakers by name; shape: (speakers,).
        ranked: the same, the most frequent first, else by name.
        keys: folded names by which the ledger knows the speakers.
        codes: code by name, as it is written.
        by_way: the different pairs of a way and its speaker, sorted; shape: (pairs, 2).
        paired: the ways of those pairs; shape: (pairs,).
        way_keys: the folded name of each way.
        by_name: the ways that bear each folded name.
        by_last_word: the ways by the last word of their folded names.
    """

    tally: Tally
    counts: Codes
    kinds: Codes
    lettered: Codes
    ranked: Codes
    keys: tuple[str, ...]
    codes: dict[str, int]
    by_way: Codes
    paired: Codes
    way_keys: tuple[str, ...]
    by_name: Mapping[str, Sequence[int]]
    by_last_word: Mapping[str, Sequence[int]]

    def find(self, name: str) -> tuple[int, ...]:
        """Return the codes of those who are called ``name``, the most frequent first.

        The name by which the ledger knows a speaker comes first, then names that articles give, then aliases there.
        """
        if name in self.codes:
            return (self.codes[name],)
        key = fold_text(normalise_text(name).text)
        named = [code for code, each in enumerate(self.keys) if each == key]
        return self.rank(named or self.find_bearers(key) or self.find_called(key))

    def find_bearers(self, key: str, kind: SpeakerKind | None = None) -> set[int]:
        """Return the codes of the speakers to whom some article gives the folded name ``key``."""
        ways = self.by_name.get(key, ())
        return self.list_speakers(at for at in ways if kind is None or self.tally.ways[at].kind == kind)

    def find_called(self, key: str) -> set[int]:
        """Return the codes of the speakers who have the folded name ``key`` as an alias in some article."""
        by_alias = self.tally.tables.get("ways by alias", lambda: key_aliases(self.tally))
        return self.list_speakers(by_alias.get(key, ()))

    def list_speakers(self, ways: Iterable[int]) -> set[int]:
        """Return the codes of the speakers who are shown in one of ``ways``."""
        # The pairs are sorted by way, and few ways are asked for.
        wanted = np.fromiter(ways, dtype=np.int32)
        starts, ends = (np.searchsorted(self.paired, wanted, side=side) for side in SIDES)
        return {
            code
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
            for code in self.by_way[start:end, 1].tolist()
        }

    def read_kind(self, code: int) -> str:
        """Return the kind that a speaker is seen as most."""
        return KINDS[int(self.kinds[code])]

    def list_ways(self, code: int) -> Codes:
        """Return the ways in which a speaker is shown."""
        ways: Codes = self.by_way[self.by_way[:, 1] == code, 0]
        return ways

    def rank(self, codes: Iterable[int]) -> tuple[int, ...]:
        """Return codes, each once, the most frequent speaker first."""
        return tuple(sorted(set(codes), key=lambda code: (-self.counts[code], self.tally.speakers[code])))

    def search(self, *, letters: str = "", kind: str | None = None) -> Codes:
        """Return the codes of those whose names hold ``letters`` and who are of ``kind``, the most frequent first.

        Whoever was rejected wherever they speak is left out.
        """
        chosen = self.counts > 0
        if kind is not None:
            chosen &= self.kinds == KINDS.index(kind)
        key = fold_text(normalise_text(letters).text)
        if key:
            named = [code for code, each in enumerate(self.keys) if key in each]
            given = self.list_speakers(at for at, each in enumerate(self.way_keys) if key in each)
            holding = np.zeros(len(self.keys), dtype=np.bool_)
            holding[[*named, *given]] = True
            chosen &= holding
        elif letters.strip():
            chosen[:] = False
        found: Codes = self.ranked[chosen[self.ranked]]
        return found

    def count_kinds(self) -> dict[str, int]:
        """Return how many speakers of each kind there are, the kinds in their order."""
        counted = np.bincount(self.kinds[self.counts > 0] + 1, minlength=len(KINDS) + 1)[1:]
        return {kind: int(number) for kind, number in zip(KINDS, counted, strict=True) if number}

    def count_articles(self, codes: Sequence[int]) -> dict[int, int]:
        """Return in how many articles each of ``codes`` speaks."""
        said = self.tally.said
        rows = np.flatnonzero(np.isin(said.speaker, np.asarray(codes, dtype=np.int32)) & (said.verdict != REJECTED))
        pairs = np.unique(
            said.speaker[rows].astype(np.int64) * max(1, len(self.tally.articles.ids)) + said.article[rows]
        )
        found, numbers = np.unique(pairs // max(1, len(self.tally.articles.ids)), return_counts=True)
        return dict.fromkeys(codes, 0) | dict(zip(found.tolist(), numbers.tolist(), strict=True))


@dataclass(slots=True)
class Directory:
    """The newest listing, kept until the columns change; threads may share it.

    Attributes:
        addressees: to whom things were said.
        names: the index of names.
    """

    addressees: Addressees = field(default_factory=Addressees)
    names: KeptIndex = field(default_factory=KeptIndex)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _listing: Listing | None = None
    # Folding is what takes longest, and most names stay.
    _folded: dict[str, str] = field(default_factory=dict)

    def list(self, tally: Tally) -> Listing:
        """Return the speakers of ``tally``."""
        listing = self._listing
        if listing is None or listing.tally is not tally:
            with self._lock:
                listing = self._listing
                if listing is None or listing.tally is not tally:
                    if listing is not None and differ_in_verdicts(listing.tally, tally):
                        listing = count_anew(listing, tally)
                    else:
                        listing, self._folded = list_speakers(tally, self._folded)
                    self._listing = listing
        return listing

    def prepare(self, ledger: Ledger, tally: Tally) -> None:
        """Find out what the first page about a speaker, and the first decision, would wait for."""
        self.list(tally)
        self.addressees.get(ledger, tally)
        self.names.get(ledger, tally)


def differ_in_verdicts(before: Tally, now: Tally) -> bool:
    """Tell whether only what is rejected, if anything, is another in the columns of ``now``."""
    # A refresh that changes nothing else hands the same columns on.
    return now.speakers is before.speakers and now.ways is before.ways and now.said.way is before.said.way


def count_anew(listing: Listing, tally: Tally) -> Listing:
    """Return the listing of columns that differ from those of ``listing`` in verdicts alone."""
    counts = count_heard(tally)
    return replace(listing, tally=tally, counts=counts, ranked=rank_speakers(counts, listing.lettered))


def count_heard(tally: Tally) -> Codes:
    """Return the attributions of each speaker, without those that were rejected; shape: (speakers,)."""
    heard = (tally.said.speaker != NONE) & (tally.said.verdict != REJECTED)
    return np.bincount(tally.said.speaker[heard], minlength=len(tally.speakers)).astype(np.int32)


def list_speakers(tally: Tally, folded: dict[str, str]) -> tuple[Listing, dict[str, str]]:
    """Return the speakers of ``tally``, and their names with how they are folded; ``folded`` are those known before."""
    names = dict.fromkeys((*tally.speakers, *(way.name for way in tally.ways)))
    keys = {name: folded[name] if name in folded else fold_text(name) for name in names}
    said, size = tally.said, len(tally.speakers)
    there = said.speaker != NONE
    counts = count_heard(tally)
    lettered = np.array(sorted(range(size), key=tally.speakers.__getitem__), dtype=np.int32)
    way_keys = tuple(keys[way.name] for way in tally.ways)
    by_name, by_last_word = dict[str, list[int]](), dict[str, list[int]]()
    for at, key in enumerate(way_keys):
        by_name.setdefault(key, []).append(at)
    for key, ways in by_name.items():
        by_last_word.setdefault(key.rpartition(" ")[2], []).extend(ways)
    by_way = pair_ways(said.way[there], said.speaker[there], size=size)
    listing = Listing(
        tally=tally,
        counts=counts,
        kinds=choose_kinds(said.speaker[there], said.kind[there], size=size),
        lettered=lettered,
        ranked=rank_speakers(counts, lettered),
        keys=tuple(keys[name] for name in tally.speakers),
        codes={name: code for code, name in enumerate(tally.speakers)},
        by_way=by_way,
        paired=np.ascontiguousarray(by_way[:, 0]),
        way_keys=way_keys,
        by_name=by_name,
        by_last_word=by_last_word,
    )
    return listing, keys


def choose_kinds(speaker: Codes, kind: Codes, *, size: int) -> Codes:
    """Return the kind of each of ``size`` speakers, the one seen most."""
    width = len(KINDS) + 1
    counted = np.bincount(speaker * width + kind + 1, minlength=size * width).reshape(size, width)
    chosen: Codes = np.argmax(counted, axis=1).astype(np.int32) - 1
    return chosen


def key_aliases(tally: Tally) -> dict[str, list[int]]:
    """Return the ways that have each folded name as an alias."""
    ways: dict[str, list[int]] = {}
    for at, way in enumerate(tally.ways):
        for key in dict.fromkeys(map(fold_text, way.aliases)):
            ways.setdefault(key, []).append(at)
    return ways


def rank_speakers(counts: Codes, lettered: Codes) -> Codes:
    """Return the codes of all speakers, the most frequent first, else as in ``lettered``, by name."""
    ranked: Codes = lettered[np.argsort(-counts[lettered], kind="stable")]
    return ranked


def pair_ways(way: Codes, speaker: Codes, *, size: int) -> Codes:
    """Return the different pairs, sorted; shape: (pairs, 2)."""
    pairs = np.unique(way.astype(np.int64) * max(1, size) + speaker)
    split: Any = np.stack(np.divmod(pairs, max(1, size)), axis=1)
    pairs_of: Codes = split.astype(np.int32)
    return pairs_of
