"""A server to measure: the explorer over a ledger, in a process of its own, as ``attribune serve`` runs it.

    python -m bench.web.server --ledger FILE

It prints its address as soon as the ledger's columns are there, and ends with its standard input.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.servers import serve_app

from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.web.app import build_app
from attribune.web.site import Site


@contextmanager
def run_server(ledger: Path) -> Iterator[str]:
    """Give the address of a server over ``ledger``.

    Raises:
        RuntimeError: if it does not start.
    """
    command = [sys.executable, "-m", "bench.web.server", "--ledger", str(ledger)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        address = running.stdout.readline().strip()
        if not address:
            raise RuntimeError(f"the server over {ledger} did not start.")
        try:
            yield address
        finally:
            running.stdin.close()
            running.wait()


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Serve a ledger until standard input ends.")
    parser.add_argument("--ledger", type=Path, required=True)
    args = parser.parse_args()
    with open_ledger(args.ledger) as ledger:
        keeper = TallyKeeper(ledger)
        keeper.get()
        with serve_app(build_app(Site(ledger=ledger, keeper=keeper, reviewer="bench"))) as address:
            print(address, flush=True)
            sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
