"""What the targets of a Word document's markup share: they refuse a document type, which no such document declares."""

from __future__ import annotations

from attribune.errors import MalformedInput


class PartTarget:
    """Base of what markup is fed to; entities would be expanded for it whatever the parser is told, so none may be."""

    __slots__ = ()

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Refuse the declaration of a document type, and with it entities that grow or reach outside."""
        raise MalformedInput("it declares a document type, as no Word document does.", hint="Do not trust its sender.")

    def close(self) -> None:
        """Note the end of the part."""
