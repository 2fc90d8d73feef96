"""What a Word document's properties say: kept as notes, since its "author" is whoever typed or saved it."""

from __future__ import annotations

from dataclasses import dataclass, field

from attribune.ingest.word.targets import PartTarget
from attribune.records import Note
from attribune.text.normalise import normalise_text

NAMES = {"title": "document-title", "creator": "document-author", "created": "document-created"}
MOST_CHARS = 500


@dataclass(slots=True)
class PropertyTarget(PartTarget):
    """Collects the properties that are kept."""

    values: dict[str, str] = field(default_factory=dict)
    open: str = ""

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """Note the opening of an element."""
        self.open = NAMES.get(tag.rpartition("}")[2], "")

    def data(self, words: str) -> None:
        """Note text."""
        if self.open:
            self.values[self.open] = (self.values.get(self.open, "") + words)[:MOST_CHARS]

    def end(self, _tag: str) -> None:
        """Note the end of an element."""
        self.open = ""

    def list_notes(self) -> tuple[Note, ...]:
        """Return the properties that say something."""
        shown = {name: " ".join(normalise_text(value).text.split()) for name, value in self.values.items()}
        return tuple(Note(name, value) for name, value in shown.items() if value)
