"""The columns kept at hand and up to date, for threads that ask for them while others write to the ledger."""

from __future__ import annotations

import threading
import time

from attribune.errors import AttribuneError
from attribune.explore.known import KnownName
from attribune.explore.tally.columns import Tally, Way
from attribune.explore.tally.loading import Loaded, load_columns, read_mark
from attribune.explore.tally.refreshing import refresh_columns
from attribune.ledger import Ledger

# While another process writes, how long what it wrote may be missing; a refresh takes a moment of everybody's time.
PAUSE_S = 2.0


def call_as_written(way: Way) -> KnownName | None:
    """Return the name of a way's speaker as it is written there."""
    return KnownName(way.name)


class TallyKeeper:
    """The columns of a ledger, loaded when first needed and brought up to date as the ledger grows.

    Threads may share it. While a refresh runs, readers get the older columns; only after ``notice`` do they wait, so
    that who changed something sees it.
    """

    def __init__(self, ledger: Ledger, *, pause_s: float = PAUSE_S) -> None:
        """Keep the columns of ``ledger``; what others write is looked for ``pause_s`` seconds after a refresh."""
        self._ledger, self._pause_s = ledger, pause_s
        # Held by whoever loads or refreshes; everything else is replaced as a whole, never changed.
        self._lock = threading.Lock()
        self._loaded: Loaded | None = None
        self._is_noticed = False
        self._looks_at_s = 0.0
        self._progress = (0, 0)
        self._fault: AttribuneError | None = None

    @property
    def is_ready(self) -> bool:
        """Whether ``get`` returns at once."""
        return self._loaded is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many articles of the first load are done, and of how many; zeros before it begins."""
        return self._progress

    @property
    def fault(self) -> AttribuneError | None:
        """What kept the last refresh in the background from being done; null if nothing did."""
        return self._fault

    def start(self) -> None:
        """Begin to load, in the background."""
        threading.Thread(target=self._get_aside, name="tally", daemon=True).start()

    def notice(self) -> None:
        """Note that the ledger was changed: who asks next waits for columns that show it."""
        self._is_noticed = True

    def get(self) -> Tally:
        """Return the columns: as the ledger is now at the first call and after ``notice``, else about two seconds old.

        Raises:
            LedgerError: if they cannot be loaded.
        """
        loaded = self._loaded
        if loaded is None or self._is_noticed:
            with self._lock:
                loaded = self._loaded
                if loaded is None or self._is_noticed:
                    loaded = self._refresh(loaded)
        elif time.monotonic() >= self._looks_at_s and self._lock.acquire(blocking=False):
            self._look(loaded)
        return loaded.tally

    def _look(self, loaded: Loaded) -> None:
        """Refresh in the background if the ledger has grown; the lock is held, and given back when that is done."""
        is_handed_over = False
        try:
            with self._ledger.read() as connection:
                has_grown = read_mark(connection) != loaded.tally.mark
            if has_grown:
                threading.Thread(target=self._refresh_aside, args=(loaded,), name="tally", daemon=True).start()
                is_handed_over = True
        finally:
            if not is_handed_over:
                self._lock.release()

    def _refresh_aside(self, loaded: Loaded) -> None:
        """Refresh and give the lock back; what goes wrong leaves the older columns."""
        try:
            self._refresh(loaded)
            self._fault = None
        except AttribuneError as error:
            self._fault = error
        finally:
            self._looks_at_s = time.monotonic() + self._pause_s
            self._lock.release()

    def _get_aside(self) -> None:
        """Load; what goes wrong, who asks for the columns hears."""
        try:
            self.get()
        except AttribuneError as error:
            self._fault = error

    def _refresh(self, before: Loaded | None) -> Loaded:
        """Bring the columns up to date; the lock is held."""
        # Before the ledger is read: what is noticed from now on may not be seen.
        self._is_noticed = False
        try:
            if before is None:
                loaded = load_columns(self._ledger, call_as_written, tell=self._tell)
            else:
                loaded = refresh_columns(self._ledger, before, call_as_written, are_names_kept=True)
        except BaseException:
            self._is_noticed = True
            raise
        self._loaded, self._looks_at_s = loaded, time.monotonic() + self._pause_s
        return loaded

    def _tell(self, done: int, total: int) -> None:
        """Note the progress."""
        self._progress = (done, total)
