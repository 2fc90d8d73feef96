"""Which speaker a person means by a name: one of the ledger, or an error that says whose names are near."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from attribune.errors import UsageError
from attribune.explore.renames import Renames
from attribune.ledger import Ledger
from attribune.ledger.reading_rows import read_speaker
from attribune.ledger.schema import articles, attributions, current_runs, readings, speaker_keys
from attribune.records import Speaker
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

# How many names an error shows, and among how many it looks for them.
MOST_SHOWN = 5
MOST_COMPARED = 20_000
MIN_LETTERS = 3
LEAST_LIKENESS = 0.6


def choose_name(connection: Connection, written: str, renames: Renames) -> str:
    """Return the name, as the ledger spells it, of the one speaker who is called ``written``.

    A name wins over an alias, and a name that a person gave leads to the one that was read.

    Raises:
        UsageError: nobody is called so, or it is an alias of several.
    """
    written = normalise_text(written).text
    key = fold_text(written)
    for wanted in (key, *renames.list_former(key)):
        speakers = list_speakers(connection, [wanted])
        named = [speaker.name for speaker in speakers if fold_text(speaker.name) == wanted]
        names = rank_names(named or [speaker.name for speaker in speakers])
        if named or len({fold_text(name) for name in names}) == 1:
            return names[0]
        if names:
            hint = f"Give one of the names: {quote_names(names[:MOST_SHOWN])}."
            raise UsageError(f"{len(names)} speakers are called that in some article.", written, hint)
    near = find_near(connection, key)
    hint = f"Did you mean {quote_names(near)}?" if near else "`attribune show --speaker` finds names."
    raise UsageError("no speaker in the ledger is called that.", written, hint)


def list_speakers(connection: Connection, keys: Iterable[str]) -> list[Speaker]:
    """Return the speakers that the newest runs name by one of the folded ``keys``, one for each attribution."""
    wanted = set(keys)
    matching = select(speaker_keys.c.attribution_seq).where(speaker_keys.c.key.in_(wanted))
    found = (
        select(readings)
        .select_from(attributions)
        .join(articles, articles.c.id == attributions.c.article_id)
        .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
        .join(readings, (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id))
        .where(attributions.c.seq.in_(matching))
    )
    read = (read_speaker(row) for row in connection.execute(found).mappings())
    # An older run's names lead here as well; only those of the newest count.
    return [each for each in read if each is not None and wanted & set(map(fold_text, (each.name, *each.aliases)))]


def rank_names(names: Iterable[str]) -> list[str]:
    """Return the different names, the most frequent first."""
    return [name for name, _ in sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))]


def list_near(ledger: Ledger, written: str) -> list[str]:
    """Return names of speakers that resemble ``written``, the nearest first."""
    key = fold_text(normalise_text(written).text)
    if len(key) < MIN_LETTERS:
        return []
    with ledger.read() as connection:
        return find_near(connection, key)


def find_near(connection: Connection, key: str) -> list[str]:
    """Return names that resemble the folded ``key``, the nearest first: alike as a whole, or with a word in common."""
    words = [word for word in key.split() if len(word) >= MIN_LETTERS]
    likely = or_(
        *(speaker_keys.c.key.contains(word, autoescape=True) for word in words),
        speaker_keys.c.key.startswith(key[:2], autoescape=True),
    )
    keys = connection.execute(select(speaker_keys.c.key).where(likely).distinct().limit(MOST_COMPARED)).scalars().all()
    alike = difflib.get_close_matches(key, keys, n=MOST_SHOWN, cutoff=LEAST_LIKENESS)
    sharing = sorted((each for each in keys if set(words) & set(each.split())), key=lambda each: (len(each), each))
    nearest = list(dict.fromkeys([*alike, *sharing]))[:MOST_SHOWN]
    found = list_speakers(connection, nearest)
    return list(dict.fromkeys(name for each in nearest for name in rank_names(list_called(found, each))))[:MOST_SHOWN]


def list_called(speakers: Iterable[Speaker], key: str) -> list[str]:
    """Return the names of those of ``speakers`` who are called ``key``."""
    return [each.name for each in speakers if key in map(fold_text, (each.name, *each.aliases))]


def quote_names(names: Iterable[str]) -> str:
    """Return names as one line."""
    return ", ".join(f"“{name}”" for name in names)
