"""The index of names, kept until more is read: to make it takes as long as to compare whom a decision touches."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from attribune.explore.name_index import NameIndex, load_index
from attribune.explore.tally.columns import Tally
from attribune.ledger import Ledger


@dataclass(slots=True)
class KeptIndex:
    """The newest index; threads may share it."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    _digest_run_seq: int = -1
    _index: NameIndex | None = None

    def get(self, ledger: Ledger, tally: Tally) -> NameIndex:
        """Return the index of all names that were read when ``tally`` was made."""
        with self._lock:
            if self._index is None or self._digest_run_seq < tally.mark.digest_run_seq:
                with ledger.read() as connection:
                    self._index = load_index(connection)
                self._digest_run_seq = tally.mark.digest_run_seq
            return self._index
