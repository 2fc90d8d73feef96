"""Worker: a process that loads the stages once and then answers members, until the pipe to the writer closes.

What goes wrong with one member is part of its answer; what ends the process is seen at the other end of the pipe.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from attribune.errors import AttribuneError, ModelError
from attribune.pipeline.members import Answer, Watch, read_member
from attribune.pipeline.stages import Stages
from attribune.records import RunId

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member

NICENESS = 3


@dataclass(frozen=True, slots=True)
class Ready:
    """The stages are loaded, and make up this run."""

    run_id: RunId


@dataclass(frozen=True, slots=True)
class Parsed:
    """The member at hand is parsed, and has so many words."""

    words: int


@dataclass(frozen=True, slots=True)
class Broken:
    """Nothing more can be read, whatever the member."""

    error: AttribuneError


Message = Ready | Parsed | Answer | Broken


def serve(connection: Connection, load: Callable[[], Stages], options: Options) -> None:
    """Answer the members that come in through ``connection``, in their order; never returns but with the process."""
    # Ctrl-C reaches every process of a terminal; it is the writer's to act on, and the pipe then tells this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        # So that the process that writes, and feeds the others, need not wait for its turn where all cores are busy.
        os.nice(NICENESS)
    members: queue.SimpleQueue[Member] = queue.SimpleQueue()
    threading.Thread(target=receive, args=(connection, members), daemon=True).start()
    try:
        answer_all(connection, load, options, members)
    except OSError:
        # The writer is gone.
        leave()


def receive(connection: Connection, members: queue.SimpleQueue[Member]) -> None:
    """Take in members as they come, so that neither end waits for the other; end the process with the pipe."""
    while True:
        try:
            members.put(connection.recv())
        except (EOFError, OSError):
            leave()


def leave() -> None:
    """End the process at once, in the middle of whatever it does: nobody waits for it, and it has nothing to keep."""
    os._exit(0)


def answer_all(
    connection: Connection, load: Callable[[], Stages], options: Options, members: queue.SimpleQueue[Member]
) -> None:
    """Load the stages and answer one member after the other; return when nothing more can be read."""
    try:
        stages = load()
        connection.send(Ready(stages.run.id))
        watch = Watch(parsed=lambda words: connection.send(Parsed(words)))
        while True:
            connection.send(read_member(members.get(), stages, options, watch))
    except AttribuneError as error:
        connection.send(Broken(error))
    except (MemoryError, ImportError, RuntimeError) as error:
        connection.send(Broken(ModelError(f"a worker cannot go on: {type(error).__name__}: {error}.")))
