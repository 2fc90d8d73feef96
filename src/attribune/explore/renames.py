"""The names that people gave to speakers, in place of those that a run read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from attribune.ledger.standing import rank
from attribune.records import Judgement, JudgementKind, Speaker, SpeakerKind, SpeakerName
from attribune.text.fold import fold_text

Key = tuple[str, SpeakerKind | None]


@dataclass(frozen=True, slots=True)
class Renames:
    """New names by folded name and kind, where the kind is null for speakers of any kind."""

    names: Mapping[Key, str]

    def show(self, speaker: Speaker) -> Speaker:
        """Return the speaker under the name that a person gave; the one that was read becomes an alias."""
        name = self.find_name(speaker.name, speaker.kind)
        if name == speaker.name:
            return speaker
        others = (speaker.name, *(alias for alias in speaker.aliases if alias not in (name, speaker.name)))
        return replace(speaker, name=name, aliases=others)

    def find_name(self, name: str, kind: SpeakerKind | None) -> str:
        """Return the name to show for ``name``: the end of the chain of new names, or ``name`` itself."""
        at, seen = name, set[str]()
        while fold_text(at) not in seen:
            seen.add(fold_text(at))
            at = self.names.get((fold_text(at), kind)) or self.names.get((fold_text(at), None)) or at
        return at

    def list_former(self, name: str) -> list[str]:
        """Return the folded names that are now shown as ``name``."""
        return sorted({key for key, kind in self.names if fold_text(self.find_name(key, kind)) == fold_text(name)})


def collect_renames(judgements: Iterable[Judgement]) -> Renames:
    """Return the new names that the live ``judgements`` give; renames of mentions are not names."""
    names: dict[Key, str] = {}
    for judgement in sorted(judgements, key=rank):
        (subject, *_), name = judgement.subjects, judgement.value
        if judgement.kind is JudgementKind.RENAME and isinstance(subject, SpeakerName) and isinstance(name, str):
            # Who renames Kora to Cora has decided that Cora is right, whatever was decided about Cora before.
            names.pop((fold_text(name), subject.kind), None)
            names[fold_text(subject.name), subject.kind] = name
    return Renames(names)
