"""The error tree: one class for each thing that a caller might handle.

AttribuneError
├── InputError               one input is bad: it becomes a Failure, the rest is read    exit 1
│   ├── UnreadableInput      missing, a loop, no permission, an I/O error
│   ├── BinaryInput          not text
│   ├── EmptyInput           no words in it
│   ├── InputTooLarge        beyond a limit of size, depth or number; packed bombs too
│   ├── InputTimeout         reading it took longer than the limit
│   ├── MalformedInput       not in the format that its name promises, or damaged
│   ├── FetchFailed          an address did not answer, or not with a page
│   └── FetchRefused         an address that must not be fetched: private, or closed to robots
├── UsageError               the call itself is wrong                                    exit 2
│   └── NotInLedger          what was asked for is not in the ledger                     exit 2
├── InvalidRecord            a record that breaks a rule that always holds               exit 3
├── ModelError               nothing can be read                                         exit 3
│   ├── ModelMissing         a file of the model is not there
│   └── ModelCorrupt         a file of the model is not the one that was shipped
└── LedgerError              nothing can be kept                                         exit 3
    ├── LedgerMissing        no ledger where one was expected
    ├── LedgerNewer          written by a newer Attribune
    ├── LedgerLocked         another process holds it
    ├── LedgerFull           no space left on the disk
    └── LedgerCorrupt        not a ledger, or damaged
"""

from __future__ import annotations

from typing import ClassVar


class AttribuneError(Exception):
    """Base of all errors raised on purpose.

    Attributes:
        code: stable slug of the class, for machines and documents.
        item: what the error is about (a path, a line, a record id); may be empty.
        message: what happened, with the numbers.
        hint: what to do next; may be empty.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, item: str = "", hint: str = "") -> None:
        super().__init__(message, item, hint)
        self.message, self.item, self.hint = message, item, hint

    def __str__(self) -> str:
        head = f"{self.item}: {self.message}" if self.item else self.message
        return f"{head} {self.hint}".rstrip()


class InputError(AttribuneError):
    """One input cannot be read; the others can."""

    code, exit_code = "input", 1


class UnreadableInput(InputError):
    """The input is missing, loops, or may not be opened."""

    code = "input-unreadable"


class BinaryInput(InputError):
    """The bytes are not text in any charset."""

    code = "input-binary"


class EmptyInput(InputError):
    """The input holds no words."""

    code = "input-empty"


class InputTooLarge(InputError):
    """The input is beyond a limit of size, depth or number."""

    code = "input-too-large"


class InputTimeout(InputError):
    """Reading the input took longer than the limit."""

    code = "input-timeout"


class MalformedInput(InputError):
    """The input is not in the format that its name promises, or it is damaged."""

    code = "input-malformed"


class FetchFailed(InputError):
    """An address did not answer, or not with what can be read."""

    code = "fetch-failed"


class FetchRefused(InputError):
    """An address that must not be fetched: private, or closed to robots."""

    code = "fetch-refused"


class UsageError(AttribuneError):
    """The call itself is wrong."""

    code, exit_code = "usage", 2


class NotInLedger(UsageError):
    """What was asked for is not in the ledger."""

    code = "not-in-ledger"


class InvalidRecord(AttribuneError):
    """A record breaks a rule that always holds; raised on construction."""

    code = "record-invalid"


class ModelError(AttribuneError):
    """The model cannot be used, so nothing can be read."""

    code = "model"


class ModelMissing(ModelError):
    """A file of the model is not there."""

    code = "model-missing"


class ModelCorrupt(ModelError):
    """A file of the model is not the one that was shipped."""

    code = "model-corrupt"


class LedgerError(AttribuneError):
    """The ledger cannot be used, so nothing can be kept."""

    code = "ledger"


class LedgerMissing(LedgerError):
    """There is no ledger where one was expected."""

    code = "ledger-missing"


class LedgerNewer(LedgerError):
    """The ledger was written by a newer Attribune."""

    code = "ledger-newer"


class LedgerLocked(LedgerError):
    """Another process holds the ledger."""

    code = "ledger-locked"


class LedgerFull(LedgerError):
    """There is no space left on the ledger's disk."""

    code = "ledger-full"


class LedgerCorrupt(LedgerError):
    """The file is not a ledger, or it is damaged."""

    code = "ledger-corrupt"
