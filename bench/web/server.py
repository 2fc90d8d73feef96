"""A server to measure: ``attribune serve`` over a ledger, in a process of its own."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
# What asks for the columns, which are loaded after a start.
FIRST = "/search"
LOADING_S = 180.0


@contextmanager
def run_server(ledger: Path) -> Iterator[str]:
    """Give the address of a server over ``ledger`` that has loaded it.

    Raises:
        RuntimeError: if it does not start.
    """
    command = [sys.executable, "-m", "attribune", "serve", "--ledger", str(ledger)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            address = find_address(running)
            httpx.get(address + FIRST, timeout=LOADING_S)
            yield address
        finally:
            running.send_signal(signal.SIGINT)
            running.wait()


def find_address(running: subprocess.Popen[str]) -> str:
    """Return the address that the server prints when it can be asked.

    Raises:
        RuntimeError: if it prints none.
    """
    assert running.stdout is not None
    for line in running.stdout:
        found = ADDRESS.search(line)
        if found is not None:
            return found.group()
    raise RuntimeError("the server did not start.")
