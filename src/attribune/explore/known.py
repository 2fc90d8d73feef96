"""Under which name the ledger knows a speaker: one for each speaker over all articles, for whoever takes data out."""

from __future__ import annotations

from collections.abc import Mapping

from attribune.explore.distinct_names import KnownName as KnownName
from attribune.explore.identities import are_ways_current, compute_ways, hash_way, load_ways
from attribune.ledger import Ledger
from attribune.records import ArticleId, Speaker, SpeakerKind


class KnownSpeakers:
    """The speakers of the ledger under the names by which it knows them, as it stood when the first was asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._names: Mapping[str, KnownName] | None = None

    def find_name(self, speaker: Speaker | None, article_id: ArticleId) -> str | None:
        """Return the one name of ``speaker``, as the article was read, not renamed; null for nobody or an unnamed one.

        Who was read only after the first was asked for is known in their article alone.
        """
        if speaker is None or speaker.kind is SpeakerKind.UNNAMED:
            return None
        if self._names is None:
            with self._ledger.read() as connection:
                # What is kept serves where nothing was read or judged since; it is the same, and it is there at once.
                kept = are_ways_current(connection)
                self._names = load_ways(connection) if kept else compute_ways(connection)
        known = self._names.get(hash_way(speaker)) or KnownName(speaker.name, in_each_article=True)
        return known.write(article_id)
