"""Speakers compared anew in another process: it takes seconds of computing, which threads would take from readers."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection as Pipe

from attribune.errors import AttribuneError
from attribune.explore.identities import compute_ways, list_rows, refresh_ways
from attribune.ledger import open_ledger
from attribune.ledger.identity_rows import WayRows


def compare_apart(path: str, *, may_write: bool) -> WayRows:
    """Compare all speakers of the ledger at ``path`` in a process of its own, and wait for it.

    Returns:
        The names if the ledger may not be written; else they are kept there, and nothing is returned.

    Raises:
        AttribuneError: as the process met it.
        EOFError: the process died.
    """
    spawning = multiprocessing.get_context("spawn")
    receiver, sender = spawning.Pipe(duplex=False)
    process = spawning.Process(target=compare_here, args=(path, sender), kwargs={"may_write": may_write}, daemon=True)
    process.start()
    # The other end is the process's alone now, so that its death is noticed.
    sender.close()
    try:
        answer: WayRows | AttribuneError = receiver.recv()
    finally:
        receiver.close()
        process.join()
    if isinstance(answer, AttribuneError):
        raise answer
    return answer


def compare_here(path: str, sender: Pipe, *, may_write: bool) -> None:
    """Compare all speakers, and send the names or what went wrong."""
    try:
        with open_ledger(path, create=False, read_only=not may_write) as ledger:
            names: WayRows = {}
            if may_write:
                refresh_ways(ledger)
            else:
                with ledger.read() as connection:
                    names = list_rows(compute_ways(connection))
        sender.send(names)
    except AttribuneError as error:
        sender.send(error)
