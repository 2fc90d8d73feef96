"""The columns kept at hand and up to date, for threads that ask for them while others write to the ledger."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from attribune.errors import AttribuneError
from attribune.explore.identities import load_ways
from attribune.explore.known import KnownName
from attribune.explore.tally.columns import Mark, Tally
from attribune.explore.tally.comparing import compare_apart
from attribune.explore.tally.loading import Loaded, load_columns, read_mark
from attribune.explore.tally.naming import WayNamer
from attribune.explore.tally.raw import select_raw
from attribune.explore.tally.refreshing import refresh_columns
from attribune.ledger import Ledger
from attribune.ledger.identity_rows import ADJUSTED, COMPARED
from attribune.ledger.identity_rows import Mark as NamesMark
from attribune.ledger.identity_rows import read_mark as read_names_mark

# While another process writes, how long what it wrote may be missing; a refresh takes a moment of everybody's time.
PAUSE_S = 2.0
# How long after speakers were compared they are compared again, if more was read; meanwhile new ones are in their
# article alone, or who bears their name.
COMPARING_PAUSE_S = 60.0
SAID_ALONE = "('accept', 'reject', 'respan')"


@dataclass(frozen=True, slots=True)
class Moment:
    """How far the ledger goes, and up to where the names of its speakers are right; null if none were made."""

    mark: Mark
    compared: NamesMark | None
    adjusted: NamesMark | None


@dataclass(frozen=True, slots=True)
class Held:
    """The columns at a moment, and what names the speakers in them."""

    moment: Moment
    loaded: Loaded
    namer: WayNamer


class TallyKeeper:
    """The columns of a ledger, loaded when first needed and brought up to date as the ledger grows.

    Threads may share it. While a refresh runs, readers get the older columns; only after ``notice`` do they wait, so
    that who changed something sees it.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        may_write: bool = True,
        prepare: Callable[[Tally], object] | None = None,
        pause_s: float = PAUSE_S,
        comparing_pause_s: float | None = COMPARING_PAUSE_S,
    ) -> None:
        """Keep the columns of ``ledger``.

        Args:
            may_write: whether the names of speakers are kept in the ledger when they were compared anew.
            prepare: what ``start`` does with the columns when it has loaded them; nobody waits for it.
            pause_s: how long after a refresh it is looked for what others wrote.
            comparing_pause_s: how long after speakers were compared they may be compared again; null for never.
        """
        self._ledger, self._may_write, self._prepare = ledger, may_write, prepare
        self._pause_s, self._comparing_pause_s = pause_s, comparing_pause_s
        # Held by whoever loads or refreshes; all else is replaced as a whole, never changed.
        self._lock, self._comparing = threading.Lock(), threading.Lock()
        self._held: Held | None = None
        self._own_names: tuple[NamesMark, dict[str, KnownName]] | None = None
        self._is_noticed = False
        self._looks_at_s = self._compares_at_s = 0.0
        self._progress = (0, 0)
        self._fault: Exception | None = None

    @property
    def is_ready(self) -> bool:
        """Whether ``get`` returns at once."""
        return self._held is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many articles of the first load are done, and of how many; zeros before it begins."""
        return self._progress

    @property
    def fault(self) -> Exception | None:
        """What kept the last work in the background from being done; null if nothing did."""
        return self._fault

    def start(self) -> None:
        """Begin to load, in the background."""
        self._begin(self.get if self._prepare is None else self._load_and_prepare)

    def notice(self) -> None:
        """Note that the ledger was changed: who asks next waits for columns that show it."""
        self._is_noticed = True

    def get(self) -> Tally:
        """Return the columns: as the ledger is now at the first call and after ``notice``, else about two seconds old.

        Raises:
            LedgerError: if they cannot be loaded.
        """
        return self._get().loaded.tally

    def _get(self) -> Held:
        """Return what is held, loaded if nothing is."""
        held = self._held
        if held is None or self._is_noticed:
            with self._lock:
                held = self._held
                if held is None or self._is_noticed:
                    held = self._refresh(held)
        elif time.monotonic() >= self._looks_at_s and self._lock.acquire(blocking=False):
            self._look(held)
        return held

    def _look(self, held: Held) -> None:
        """Refresh in the background if the ledger has changed; the lock is held, and given back when that is done."""
        is_handed_over = False
        try:
            with self._ledger.read() as connection:
                moment = self._read_moment(connection)
                has_old_names = self._has_old_names(connection, moment)
            if has_old_names:
                self._compare()
            if moment != held.moment:
                self._begin(lambda: self._refresh(held), self._lock.release)
                is_handed_over = True
        except AttribuneError as error:
            self._fault = error
        finally:
            if not is_handed_over:
                self._lock.release()

    def _load_and_prepare(self) -> None:
        """Load, then prepare; not again when the ledger grows, since that would take time from readers each time."""
        tally = self.get()
        if self._prepare is not None:
            self._prepare(tally)

    def _refresh(self, before: Held | None) -> Held:
        """Bring the columns up to date; the lock is held."""
        # Before the ledger is read: what is noticed from now on may not be seen.
        was_noticed, self._is_noticed = self._is_noticed, False
        try:
            with self._ledger.read() as connection:
                held = self._load(connection, before)
        except BaseException:
            self._is_noticed = was_noticed
            raise
        if before is None or held.namer is not before.namer:
            # Hundreds of thousands of names that stay: to look through them for garbage stops everybody for a moment.
            gc.freeze()
        self._held, self._looks_at_s = held, time.monotonic() + self._pause_s
        return held

    def _load(self, connection: Connection, before: Held | None) -> Held:
        """Return what is to be held from now on."""
        moment = self._read_moment(connection)
        namer = WayNamer() if before is None else before.namer
        if before is None or (moment.compared, moment.adjusted) != (before.moment.compared, before.moment.adjusted):
            own = self._own_names
            namer = namer.renew(load_ways(connection) if own is None or own[0] != moment.compared else own[1])
        if before is None:
            loaded = load_columns(connection, namer.name, tell=self._tell)
        else:
            loaded = refresh_columns(connection, before.loaded, namer.name)
        return Held(moment, loaded, namer)

    def _read_moment(self, connection: Connection) -> Moment:
        """Return how far the ledger goes, and its names."""
        compared = read_names_mark(connection, COMPARED)
        if self._own_names is not None:
            compared = self._own_names[0]
        return Moment(read_mark(connection), compared, read_names_mark(connection, ADJUSTED))

    def _has_old_names(self, connection: Connection, moment: Moment) -> bool:
        """Tell whether more was read than was compared, or judged of names than was taken in."""
        mark, compared = moment.mark, moment.compared
        if compared is None or compared.digest_run_seq < mark.digest_run_seq:
            return mark.digest_run_seq > 0
        last = max(compared.judgement_seq, 0 if moment.adjusted is None else moment.adjusted.judgement_seq)
        found = f"SELECT 1 FROM judgements WHERE seq > ? AND kind NOT IN {SAID_ALONE} LIMIT 1"
        return select_raw(connection, found, (last,)).fetchone() is not None

    def _compare(self) -> None:
        """Compare all speakers in the background, unless that is being done, or was a moment ago."""
        if self._comparing_pause_s is None or time.monotonic() < self._compares_at_s:
            return
        if self._comparing.acquire(blocking=False):
            self._begin(self._compare_apart, self._comparing.release)

    def _compare_apart(self) -> None:
        """Compare all speakers; what comes of it, the next look finds."""
        began_at_s, pause_s = time.monotonic(), self._comparing_pause_s or 0.0
        try:
            with self._ledger.read() as connection:
                mark = read_mark(connection)
            rows = compare_apart(self._ledger.path, may_write=self._may_write)
            if not self._may_write:
                names = {way: KnownName(*row) for way, row in rows.items()}
                self._own_names = NamesMark(mark.digest_run_seq, mark.judgement_seq), names
        finally:
            # The longer it takes, the less often.
            self._compares_at_s = time.monotonic() + max(pause_s, time.monotonic() - began_at_s)

    def _begin(self, work: Callable[[], object], end: Callable[[], None] | None = None) -> None:
        """Do ``work`` in a thread of its own, then ``end``; what goes wrong is noted."""

        def work_to_end() -> None:
            try:
                work()
                self._fault = None
            except (AttribuneError, OSError, EOFError) as error:
                self._fault = error
            finally:
                if end is not None:
                    end()

        threading.Thread(target=work_to_end, name="tally", daemon=True).start()

    def _tell(self, done: int, total: int) -> None:
        """Note the progress."""
        self._progress = (done, total)
