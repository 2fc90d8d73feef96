"""Streams out of packed bytes that stop at a limit: of bytes in all, and of bytes for each packed one.

Everything that comes out of one outermost file draws on one budget, however archives are nested in it, so that a bomb
costs no more than a file that is honestly as large.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from attribune.errors import InputError, InputTooLarge
from attribune.ingest.limits import Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What may come out of any file, however few bytes it is packed in.
FREE_BYTES = 1_000_000
# More than the head by which a format is told, so that going back to its start costs nothing.
BUFFER_BYTES = 1 << 17


class Unpacker(Protocol):
    """Bytes being unpacked.

    Attributes:
        packed: how many packed bytes were read so far.
    """

    packed: int

    @property
    def is_whole(self) -> bool:
        """Tell whether what came out so far is all of something, so that a fault behind it has cut nothing."""
        ...

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end; raise ``InputError`` for what is wrong with them."""
        ...


class Budget:
    """How many bytes may still come out of an outermost file; shared by all that lies in it."""

    def __init__(self, limit: int) -> None:
        self.limit, self.spent = limit, 0

    @property
    def is_spent(self) -> bool:
        """Tell whether nothing more may come out."""
        return self.spent > self.limit

    def draw(self, amount: int) -> None:
        """Take ``amount`` bytes; less than none gives some back.

        Raises:
            InputTooLarge: there are not as many left.
        """
        self.spent += amount
        if self.spent > self.limit:
            raise InputTooLarge(
                f"more than the limit of {self.limit:,} bytes comes out of it.", hint="Unpack it first."
            )


class UnpackedStream(io.RawIOBase):
    """What an unpacker yields, as a stream within limits; it can go back to its start, where it begins anew.

    Attributes:
        ends_quietly: whether a fault ends it as if it were the end; otherwise reading on raises the fault.
        fault: what ended it early; null as long as nothing did.
    """

    def __init__(self, start: Callable[[], Unpacker], *, budget: Budget, ratio: int) -> None:
        super().__init__()
        self.start, self.budget, self.ratio = start, budget, ratio
        self.unpacker, self.at = start(), 0
        self.ends_quietly = False
        self.fault: InputError | None = None

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can go back."""
        return True

    def tell(self) -> int:
        """Return how many bytes came out."""
        return self.at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to ``offset``: back by starting anew, forward by reading on."""
        if whence == io.SEEK_END or (whence == io.SEEK_CUR and offset < 0):
            raise io.UnsupportedOperation("the end of what is being unpacked is not known")
        target = offset + (self.at if whence == io.SEEK_CUR else 0)
        if target < self.at:
            self.budget.draw(-self.at)
            self.unpacker, self.at, self.fault = self.start(), 0, None
        while self.at < target and self.take(min(BUFFER_BYTES, target - self.at)):
            pass
        return self.at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill ``buffer`` with what comes out next."""
        view = memoryview(buffer).cast("B")
        taken = self.take(len(view))
        view[: len(taken)] = taken
        return len(taken)

    def take(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end.

        Raises:
            InputTooLarge: a limit is reached.
            InputError: the unpacker found a fault, now or before, and the stream was not told to end quietly.
        """
        if self.fault is not None and not self.ends_quietly:
            raise self.fault
        if self.fault is not None:
            return b""
        try:
            taken = self.unpacker.read(size)
            self.budget.draw(len(taken))
            if self.at + len(taken) > max(FREE_BYTES, self.ratio * self.unpacker.packed):
                message = f"more than {self.ratio} bytes come out of each of its packed bytes."
                raise InputTooLarge(message, hint="It looks like a bomb.")
        except InputError as error:
            if not self.ends_quietly:
                raise
            self.fault = error
            return b""
        self.at += len(taken)
        return taken


class InnerStream(io.BufferedReader):
    """A stream that came out of an archive, with the budget that all in it draws on."""

    def __init__(self, raw: io.RawIOBase, budget: Budget) -> None:
        super().__init__(raw, BUFFER_BYTES)
        self.budget = budget


def find_budget(stream: object, limits: Limits) -> Budget:
    """Return the budget that ``stream`` draws on: that of the archive around it, or one of its own."""
    return stream.budget if isinstance(stream, InnerStream) else Budget(limits.unpacked_bytes)
