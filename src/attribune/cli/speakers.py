"""Speakers on the command line: who is meant, and which names were taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.cli.screen import count, open_screen, style_text

if TYPE_CHECKING:
    from attribune.explore import MeantSpeakers
    from attribune.ledger import Ledger
    from attribune.resolve.identity.identities import Identity

MOST_SPEAKERS = 5
MOST_UNSURE = 5


def print_meant(ledger: Ledger, name: str) -> None:
    """Print who is meant by ``name``, under which names, and of whom that is unsure."""
    from attribune.explore import find_speakers

    print_who(find_speakers(ledger, name))


def print_who(meant: MeantSpeakers) -> None:
    """Print the speakers who are meant, those of most articles, and what is unsure."""
    console = open_screen()
    # Letters may be part of many names: those who speak in most articles are most likely meant.
    ranked = sorted(meant.speakers, key=lambda speaker: -len(speaker.seen))
    for speaker in ranked[:MOST_SPEAKERS]:
        console.print(style_text(describe_speaker(speaker), "bold"))
        for joined in speaker.reasons:
            console.print(style_text(f"  {joined.first} = {joined.second}: {joined.reason}", "dim"))
    if len(ranked) > MOST_SPEAKERS:
        more = count(len(ranked) - MOST_SPEAKERS, "other name")
        console.print(style_text(f"And {more} with these letters; a full name narrows it.", "dim"))
    print_unsure(meant)
    if meant.speakers:
        console.print()


def describe_speaker(speaker: Identity) -> str:
    """Return a speaker on one line: name, other names, roles with their days, affiliations."""
    others = [name for name in speaker.names if name != speaker.name]
    called = f", also {', '.join(others)}" if others else ""
    roles = [
        role.role + (f" ({role.first_day}" + (f" to {role.last_day})" if role.last_day != role.first_day else ")"))
        if role.first_day
        else role.role
        for role in speaker.roles
    ]
    about = "; ".join([*roles, *(f"of {affiliation}" for affiliation in speaker.affiliations)])
    return f"{speaker.name}{called} · {speaker.kind.value}" + (f" · {about}" if about else "")


def print_unsure(meant: MeantSpeakers) -> None:
    """Print the pairs of names that may be one speaker, and how to decide."""
    console = open_screen()
    for pair in meant.unsure[:MOST_UNSURE]:
        if pair.first == pair.second:
            console.print(style_text(f"Unsure: {pair.first} of several articles: {pair.reason}.", "yellow"))
        else:
            console.print(style_text(f"Unsure: {pair.first} and {pair.second}: {pair.reason}.", "yellow"))
    if len(meant.unsure) > MOST_UNSURE:
        console.print(style_text(f"And {len(meant.unsure) - MOST_UNSURE} more pairs.", "yellow"))
    for pair in [pair for pair in meant.unsure if pair.first != pair.second][:1]:
        console.print(
            style_text(f'To decide: attribune judge same "{pair.first}" "{pair.second}" (or different).', "dim")
        )
    for found in meant.contradictions:
        ids = " ".join(judgement.id for judgement in (found.different, *found.same))
        console.print(style_text(f"Judgements contradict each other: {ids}. Take one back.", "yellow"))
