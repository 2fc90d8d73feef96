"""The ledger: an append-only memory of what was read, in one file."""

from attribune.ledger.checks import Finding
from attribune.ledger.done import Done
from attribune.ledger.store import Ledger, open_ledger
from attribune.ledger.writer import Added

__all__ = ["Added", "Done", "Finding", "Ledger", "open_ledger"]
