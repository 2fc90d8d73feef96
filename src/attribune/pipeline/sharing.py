"""Sharing: members are read by many processes and come out in the order of the inputs, with a bounded number between.

Processes are started once there is enough for them to do; until then, and without them, all happens in this one.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from attribune.errors import LedgerError
from attribune.ingest.readers import Member
from attribune.pipeline.members import Watch, read_member
from attribune.pipeline.outcomes import Outcome, Progress
from attribune.pipeline.pool import Pool
from attribune.pipeline.recorder import Recorder, Result
from attribune.pipeline.workforce import Workforce
from attribune.records import Failure

# Between the inputs and what comes out: enough that no process waits for one that has a long member.
SLOTS_A_PROCESS = 8
SLOT_BYTES = 64_000_000
# What was read is written so often: what a kill can lose, and what the next reading has to do again.
BATCH_S = 0.5
BATCH = 50


@dataclass(slots=True, eq=False)
class Slot:
    """The place of one input in the order: a member that is being read, or what became of it."""

    number: int
    size: int
    member: Member | None
    result: Result | None


class Sharing:
    """Inputs on their way through the processes, in order; to be closed."""

    def __init__(self, recorder: Recorder, force: Workforce, watch: Callable[[Progress], None]) -> None:
        self._recorder, self._force, self._watch = recorder, force, watch
        self._pool: Pool | None = None
        self._slots: deque[Slot] = deque()
        self._batch: list[Result] = []
        self._batch_began = 0.0
        self._number = 0

    def read(self, items: Iterator[Member | Failure]) -> Iterator[Outcome]:
        """Yield what became of each of ``items``, in order, after it was recorded."""
        is_over = False
        while True:
            while not is_over and self._has_room():
                item = next(items, None)
                is_over = item is None
                if item is not None:
                    self._add(item)
            self._take_finished()
            if self._is_batch_due(is_over=is_over and not self._slots):
                batch, self._batch = self._batch, []
                yield from self._record(batch)
            elif self._slots:
                self._advance()
            elif is_over:
                return

    def keep_finished(self) -> None:
        """Record what is read but not yet recorded, as the reading ends early."""
        self._recorder.record([*self._batch, *(slot.result for slot in self._slots if slot.result is not None)])

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.close()

    def _record(self, batch: list[Result]) -> Iterator[Outcome]:
        try:
            outcomes = self._recorder.record(batch)
        except BaseException:
            # An interrupt may have come in before it was written.
            self._batch = batch
            raise
        yield from outcomes

    def _has_room(self) -> bool:
        size = sum(slot.size for slot in self._slots)
        return not self._slots or (len(self._slots) < SLOTS_A_PROCESS * self._force.processes and size < SLOT_BYTES)

    def _add(self, item: Member | Failure) -> None:
        """Give ``item`` its place, and to the processes what is to be read."""
        self._number += 1
        if isinstance(item, Failure):
            self._slots.append(Slot(self._number, 0, None, Result(item)))
            return
        size = len(item.content)
        if known := self._recorder.recognise(item):
            self._slots.append(Slot(self._number, 0, None, Result(known, size)))
            return
        self._slots.append(Slot(self._number, size, item, None))
        if self._pool is not None:
            self._pool.submit(self._number, item)
            return
        unread = [slot for slot in self._slots if slot.member is not None]
        is_much = len(unread) > 1 and sum(slot.size for slot in unread) > self._force.few_bytes
        if len(unread) > self._force.handful or is_much:
            self._start(unread)

    def _start(self, unread: list[Slot]) -> None:
        self._pool = Pool(self._force, self._recorder.options, self._recorder.stages.run.id)
        for slot in unread:
            assert slot.member is not None
            self._pool.submit(slot.number, slot.member)

    def _take_finished(self) -> None:
        """Move what is finished, and has nothing unfinished before it, to the batch."""
        while self._slots and (result := self._slots[0].result) is not None and len(self._batch) < BATCH:
            if not self._batch:
                self._batch_began = time.monotonic()
            self._batch.append(result)
            self._slots.popleft()

    def _is_batch_due(self, *, is_over: bool) -> bool:
        # Without processes nothing is gained by waiting.
        is_full = is_over or self._pool is None or len(self._batch) >= BATCH
        return bool(self._batch) and (is_full or time.monotonic() >= self._batch_began + BATCH_S)

    def _advance(self) -> None:
        """Wait for an answer, or without processes read the first member."""
        if self._pool is None:
            slot = self._slots[0]
            assert slot.member is not None
            watch = Watch(article=self._watch)
            answer = read_member(slot.member, self._recorder.stages, self._recorder.options, watch)
            slot.result, slot.member = Result(answer, slot.size), None
            return
        left = self._batch_began + BATCH_S - time.monotonic() if self._batch else BATCH_S
        places = {slot.number: slot for slot in self._slots}
        for number, answer in self._pool.collect(max(0.0, left)):
            slot = places[number]
            slot.result, slot.member = Result(answer, slot.size), None


def read_shared(
    recorder: Recorder,
    items: Iterator[Member | Failure],
    force: Workforce,
    *,
    watch: Callable[[Progress], None],
) -> Generator[Outcome, None, None]:
    """Yield what became of each of ``items``, in order, after it was recorded.

    However the reading ends, its processes end with it, and what they have read is recorded.

    Raises:
        ModelError, LedgerError: nothing more can be read or kept.
    """
    sharing = Sharing(recorder, force, watch)
    try:
        yield from sharing.read(items)
    except LedgerError:
        raise
    except BaseException:
        sharing.close()
        sharing.keep_finished()
        raise
    finally:
        sharing.close()
