"""Who is the same speaker across articles: names taken together, names that are unsure, and why.

Pure and independent of order: the same speakers and judgements give the same identities. Judgements come first and are
never overruled. Then the rules join, the surest first: the same full name; one with a name between, with an initial,
or one name with a role or affiliation in common, these only where a single speaker fits. What is left is unsure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from attribune.records import SpeakerKind
from attribune.records.judgements import Judgement
from attribune.resolve.identity.candidates import SORTS, list_candidates
from attribune.resolve.identity.decisions import Contradiction, Decisions, weigh_judgements
from attribune.resolve.identity.identities import Identity, build_identity
from attribune.resolve.identity.joining import Compared, Joining, Unsure
from attribune.resolve.identity.likeness import Likeness, Profile, Verdict, compare_bodies, compare_people, may_join
from attribune.resolve.identity.seen import Node, SeenSpeaker, gather_nodes
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
    compared = compare_nodes(nodes, compare_speakers)
    joining = join_nodes(nodes, decisions, compared)
    joining.note_unsure(compared)
    return Identities(build_identities(joining, decisions), joining.list_unsure(), decisions.contradictions)


def list_identities(seen: Iterable[SeenSpeaker], judgements: Iterable[Judgement] = ()) -> tuple[Identity, ...]:
    """Return the speakers of ``identify_speakers`` alone, sorted by name: faster, since no doubts are looked at."""
    nodes, decisions = gather_nodes(seen), weigh_judgements(judgements)
    return build_identities(join_nodes(nodes, decisions, compare_nodes(nodes, compare_to_join)), decisions)


def compare_nodes(
    nodes: Sequence[Node], compare: Callable[[Profile, Profile], Likeness | None]
) -> list[tuple[tuple[int, int], Likeness]]:
    """Return what ``compare`` says of the pairs that are worth it, by their places; nothing where they are two."""
    profiles = [node.profile for node in nodes]
    found = ((pair, compare(profiles[pair[0]], profiles[pair[1]])) for pair in list_candidates(profiles))
    return [(pair, likeness) for pair, likeness in found if likeness is not None]


def join_nodes(nodes: Sequence[Node], decisions: Decisions, compared: Sequence[Compared]) -> Joining:
    """Return the nodes taken together by what was judged, then by the rules."""
    joining = Joining(nodes)
    joining.apply(decisions)
    joining.join_same(compared)
    joining.join_likely(compared)
    return joining


def build_identities(joining: Joining, decisions: Decisions) -> tuple[Identity, ...]:
    """Return the speakers, sorted by name."""
    speakers = [build_identity(group, reasons, decisions.new_names) for group, reasons in joining.list_groups()]
    speakers.sort(key=lambda speaker: (fold_text(speaker.name), speaker.name, speaker.seen[0].place))
    return tuple(speakers)


def compare_to_join(first: Profile, second: Profile) -> Likeness | None:
    """Return what the rules say of two speakers where they hold them for more than unsure, else null."""
    if not may_join(first, second):
        return None
    found = compare_speakers(first, second)
    return None if found is None or found.verdict is Verdict.UNSURE else found


def compare_speakers(first: Profile, second: Profile) -> Likeness | None:
    """Return what the rules say of two speakers; of kinds that exclude each other, that it is unsure."""
    if SORTS[first.kind] != SORTS[second.kind]:
        return Likeness(Verdict.UNSURE, f"the same name for a {first.kind} and a {second.kind}")
    people = first.kind is SpeakerKind.PERSON
    return compare_people(first, second) if people else compare_bodies(first, second)
