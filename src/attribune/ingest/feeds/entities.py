"""Entities that a document declares: short texts are put in, entities of entities and outside files are refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.entities import html5
from xml.sax.saxutils import escape

from attribune.errors import MalformedInput
from attribune.text.normalise import REPLACEMENT, UNREADABLE

DECLARATION = re.compile(
    r"<!ENTITY\s{1,20}(?P<name>[\w.:-]{1,64})\s{1,20}(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?:SYSTEM|PUBLIC)\b)"
)
# A value that is one letter, as the letters of HTML are declared.
ONE_LETTER = re.compile(r"&#(\d{1,7}|x[0-9a-fA-F]{1,6});", re.IGNORECASE)
MAX_CHARACTERS = 200
MAX_DECLARED = 1_000
# So much may declared entities add to a document.
MAX_GROWTH = 1_000_000
XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})


@dataclass(slots=True)
class Entities:
    """The entities of one document.

    Attributes:
        texts: what short entities stand for.
        refused: names of those that stand for entities, for markup, for long texts or for files.
        growth: how many characters they have added so far.
    """

    texts: dict[str, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    growth: int = 0

    def declare(self, declarations: str) -> None:
        """Take the entities that the internal part of a document type declares; as in XML, the first one counts."""
        for found in DECLARATION.finditer(declarations):
            name, value = found["name"], found["double"] if found["single"] is None else found["single"]
            if name in self.texts or name in self.refused or len(self.texts) + len(self.refused) >= MAX_DECLARED:
                continue
            if value is not None and (letter := ONE_LETTER.fullmatch(value)):
                self.texts[name] = read_reference(letter[1])
            elif value is not None and len(value) <= MAX_CHARACTERS and not re.search("[&<%]", value):
                self.texts[name] = value
            else:
                self.refused.add(name)

    def resolve(self, name: str) -> str:
        """Return what ``&name;`` stands for, as it is written in XML; a name that means nothing stands for itself.

        Raises:
            MalformedInput: it stands for entities or for a file, or entities add too much.
        """
        if name in XML_NAMES:
            return f"&{name};"
        if name in self.refused:
            message = f"its entity {name!r} stands for other entities, for markup or for an outside file."
            raise MalformedInput(message, hint="Such entities are not resolved: they can be made to fill the memory.")
        if name in self.texts:
            text = self.texts[name]
            self.growth += len(text)
            if self.growth > MAX_GROWTH:
                raise MalformedInput(f"its entities add more than {MAX_GROWTH:,} characters to it.")
            return escape(text)
        text = html5.get(f"{name};", "")
        return escape(text) if text else f"&amp;{name};"


def read_reference(code: str) -> str:
    """Return the letter of a numeric reference such as ``8217`` or ``x2019``; U+FFFD if there is none."""
    number = int(code[1:], 16) if code[:1] in "xX" else int(code)
    if not 0 < number <= 0x10FFFF:
        return REPLACEMENT
    if 0x80 <= number < 0xA0:
        # Written by programs that took cp1252 for Latin-1, as browsers know
        # (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
        return bytes([number]).decode("cp1252", "replace")
    return UNREADABLE.sub(REPLACEMENT, chr(number))
