"""Pool: processes that answer members; one that dies or takes too long fails the member at hand and is replaced.

All of it runs in the caller's thread, inside ``collect``.
"""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from attribune.errors import InputTimeout, ModelError
from attribune.pipeline.members import Answer
from attribune.pipeline.worker import Broken, Message, Parsed, Ready, serve
from attribune.pipeline.workforce import Workforce
from attribune.records import Failure, RunId

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member

CRASHED = "crashed"
# So many members are sent ahead, so that a process has work while the caller writes; but only what fits into the pipe
# whether or not the process gets round to reading it.
AHEAD = 3
AHEAD_BYTES = 32_000
MOST_FAILED_STARTS = 3


@dataclass(frozen=True, slots=True)
class Task:
    """A member and the number under which its answer is given."""

    number: int
    member: Member


@dataclass(slots=True, eq=False)
class Worker:
    """A process, as seen from the caller.

    Attributes:
        process, connection: to it.
        due: when it has to have said something, on the monotonic clock; infinite while it has nothing to do.
        is_ready: whether its stages are loaded.
        is_parsed: whether the member at hand is.
        tasks: what it was sent, the one at hand first.
    """

    process: Any
    connection: Connection
    due: float
    is_ready: bool = False
    is_parsed: bool = False
    tasks: deque[Task] = field(default_factory=deque)

    def takes(self, member: Member) -> bool:
        """Tell whether it can be sent one more member."""
        if not self.is_ready or not self.tasks:
            return self.is_ready
        ahead = [task.member for task in self.tasks][1:]
        size = sum(len(each.content) for each in (*ahead, member))
        return len(self.tasks) < AHEAD and size <= AHEAD_BYTES


class Pool:
    """Processes at work; to be closed."""

    def __init__(self, force: Workforce, options: Options, run_id: RunId) -> None:
        self._force, self._options, self._run_id = force, options, run_id
        self._waiting: deque[Task] = deque()
        self._answers: list[tuple[int, Answer]] = []
        self._workers: list[Worker] = []
        self._failed_starts = 0

    def submit(self, number: int, member: Member) -> None:
        """Have ``member`` read; its answer comes under ``number``."""
        self._waiting.append(Task(number, member))
        self._keep_busy()

    def collect(self, timeout_s: float) -> list[tuple[int, Answer]]:
        """Return the answers that have come, in no order; wait for the first of them, but no longer than told.

        Raises:
            ModelError: the processes cannot read anything.
        """
        now = time.monotonic()
        until = min([now + timeout_s, *(worker.due for worker in self._workers)])
        for connection in wait([worker.connection for worker in self._workers], max(0.0, until - now)):
            self._hear(next(worker for worker in self._workers if worker.connection is connection))
        for worker in [each for each in self._workers if each.due <= time.monotonic()]:
            self._end_late(worker)
        self._keep_busy()
        answers, self._answers = self._answers, []
        return answers

    def close(self) -> None:
        """End all processes, whatever they do."""
        while self._workers:
            self._dismiss(self._workers[-1])

    def _keep_busy(self) -> None:
        """Send out what waits, the least busy first, and see to it that there are processes to send it to."""
        while self._waiting:
            free = [worker for worker in self._workers if worker.takes(self._waiting[0].member)]
            if not free:
                break
            self._send(min(free, key=lambda worker: len(worker.tasks)), self._waiting.popleft())
        work = len(self._waiting) + sum(len(worker.tasks) for worker in self._workers)
        while len(self._workers) < min(self._force.processes, work):
            self._workers.append(self._start())

    def _send(self, worker: Worker, task: Task) -> None:
        if not worker.tasks:
            worker.due, worker.is_parsed = time.monotonic() + self._force.patience.parse_s, False
        worker.tasks.append(task)
        try:
            worker.connection.send(task.member)
        except OSError:
            # It is gone, which is noticed when it is listened to.
            return

    def _hear(self, worker: Worker) -> None:
        """Take in all that a process has said, or that it is gone."""
        try:
            while worker.connection.poll():
                self._take(worker, worker.connection.recv())
        except (EOFError, OSError):
            self._bury(worker)

    def _take(self, worker: Worker, message: Message) -> None:
        patience = self._force.patience
        match message:
            case Ready(run_id):
                if run_id != self._run_id:
                    raise ModelError("the model was changed while it was in use.", hint="Start again.")
                worker.is_ready, worker.due, self._failed_starts = True, float("inf"), 0
            case Parsed(words):
                worker.is_parsed, worker.due = True, time.monotonic() + patience.allow(words)
            case Broken(error):
                raise error
            case Answer():
                self._answers.append((worker.tasks.popleft().number, message))
                worker.is_parsed = False
                worker.due = time.monotonic() + patience.parse_s if worker.tasks else float("inf")

    def _end_late(self, worker: Worker) -> None:
        """End a process that takes too long for the member at hand."""
        tasks, is_parsed = list(worker.tasks), worker.is_parsed
        self._dismiss(worker)
        if not tasks:
            raise ModelError(f"a process has not loaded it after {self._force.patience.load_s:g} seconds.")
        what = "reading it" if is_parsed else "parsing it"
        self._fail(tasks, InputTimeout.code, f"{what} took longer than the limit and was stopped.", is_parsed=is_parsed)

    def _bury(self, worker: Worker) -> None:
        """Fail the member over which a process died."""
        tasks, is_ready, is_parsed = list(worker.tasks), worker.is_ready, worker.is_parsed
        # What dies closes its pipe a moment before it can be asked how.
        how = self._dismiss(worker, grace_s=1.0)
        if not is_ready:
            self._failed_starts += 1
            if self._failed_starts >= MOST_FAILED_STARTS:
                raise ModelError(f"processes end while they load it ({how}).", hint="Is there memory enough?")
        self._fail(tasks, CRASHED, f"the process that read it ended ({how}).", is_parsed=is_parsed)

    def _fail(self, tasks: list[Task], code: str, reason: str, *, is_parsed: bool) -> None:
        """Answer the first of ``tasks`` with a failure and have the others read by somebody else, before all else."""
        if not tasks:
            return
        member = tasks[0].member
        failure = Failure(member.name, "extract" if is_parsed else "ingest", code, reason, member.sha256)
        self._answers.append((tasks[0].number, Answer(member.name, None, (failure,))))
        self._waiting.extendleft(reversed(tasks[1:]))

    def _start(self) -> Worker:
        # Not forked: a process that runs threads of an inference engine cannot be.
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        # A daemon, so that it is ended where the pool could not be closed.
        process = context.Process(target=serve, args=(theirs, self._force.load, self._options), daemon=True)
        with hold_interrupts():
            process.start()
        theirs.close()
        return Worker(process, ours, time.monotonic() + self._force.patience.load_s)

    def _dismiss(self, worker: Worker, *, grace_s: float = 0.0) -> str:
        """End a process that has not ended by itself after a while; return how it ended."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(grace_s)
        worker.process.kill()
        worker.process.join()
        how = describe_exit(worker.process.exitcode)
        worker.process.close()
        return how


def describe_exit(code: int | None) -> str:
    """Return how a process ended, in words; a negative exit code is the signal that ended it."""
    if code is None or code >= 0:
        return f"exit code {code}"
    names = {each.value: each.name for each in signal.Signals}
    return f"signal {names.get(-code, -code)}"


@contextmanager
def hold_interrupts() -> Iterator[None]:
    """Keep Ctrl-C back while a process is started, which inherits that and so is never interrupted by it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
