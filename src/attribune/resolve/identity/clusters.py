"""Who is the same speaker across articles: names taken together, names that are unsure, and why.

Pure and independent of order: the same speakers and judgements give the same identities. Judgements come first and are
never overruled. Then the rules join, the surest first: the same full name; one with a name between, with an initial,
or one name with a role or affiliation in common, these only where a single speaker fits. What is left is unsure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attribune.records import SpeakerKind
from attribune.records.judgements import Judgement
from attribune.resolve.identity.candidates import SORTS, list_candidates
from attribune.resolve.identity.decisions import Contradiction, weigh_judgements
from attribune.resolve.identity.identities import Identity, build_identity
from attribune.resolve.identity.joining import Joining, Unsure
from attribune.resolve.identity.likeness import Likeness, Profile, Verdict, compare_bodies, compare_people
from attribune.resolve.identity.seen import SeenSpeaker, gather_nodes
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Identities:
    """The speakers, sorted by name; the unsure pairs, sorted; and the judgements that contradict each other."""

    speakers: tuple[Identity, ...]
    unsure: tuple[Unsure, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def identify_speakers(seen: Iterable[SeenSpeaker], judgements: Iterable[Judgement] = ()) -> Identities:
    """Return who is who among ``seen``, by the rules and by ``judgements``, which are live."""
    nodes, decisions = gather_nodes(seen), weigh_judgements(judgements)
    profiles = [node.profile for node in nodes]
    found = ((pair, compare_speakers(profiles[pair[0]], profiles[pair[1]])) for pair in list_candidates(profiles))
    compared = [(pair, likeness) for pair, likeness in found if likeness is not None]
    joining = Joining(nodes)
    joining.apply(decisions)
    joining.join_same(compared)
    joining.join_likely(compared)
    joining.note_unsure(compared)
    speakers = [build_identity(group, reasons, decisions.new_names) for group, reasons in joining.list_groups()]
    speakers.sort(key=lambda speaker: (fold_text(speaker.name), speaker.name, speaker.seen[0].place))
    return Identities(tuple(speakers), joining.list_unsure(), decisions.contradictions)


def compare_speakers(first: Profile, second: Profile) -> Likeness | None:
    """Return what the rules say of two speakers; of kinds that exclude each other, that it is unsure."""
    if SORTS[first.kind] != SORTS[second.kind]:
        return Likeness(Verdict.UNSURE, f"the same name for a {first.kind} and a {second.kind}")
    people = first.kind is SpeakerKind.PERSON
    return compare_people(first, second) if people else compare_bodies(first, second)
