"""Under which name the ledger knows a speaker: one for each speaker over all articles, for whoever takes data out.

Readings that show a speaker alike are taken together as they stream by, so memory grows with the number of different
speakers, not with that of articles. A lone name or a description, which stands for somebody else in each article, is
kept once as well: which article it is from is added when it is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.schema import articles, attributions, current_runs, readings
from attribune.records import ArticleId, Speaker, SpeakerKind
from attribune.resolve.identity.clusters import identify_speakers
from attribune.resolve.identity.identities import Identity
from attribune.resolve.identity.seen import SeenSpeaker, is_of_one_article
from attribune.text.fold import fold_text

PAGE_ROWS = 500
# Of an article's id: more than the eye compares, enough that two of a million articles hardly ever share them.
SHOWN_LETTERS = len("art-") + 12


@dataclass(frozen=True, slots=True)
class KnownName:
    """The name of a speaker; ``in_each_article`` if the same words are somebody else's in every article."""

    name: str
    in_each_article: bool = False

    def write(self, article_id: ArticleId) -> str:
        """Return the name as it is written for a speaker of the article."""
        return f"{self.name} ({article_id[:SHOWN_LETTERS]})" if self.in_each_article else self.name


class KnownSpeakers:
    """The speakers of the ledger under the names by which it knows them, as it stood when the first was asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._names: Mapping[SeenSpeaker, KnownName] | None = None

    def find_name(self, speaker: Speaker | None, article_id: ArticleId) -> str | None:
        """Return the one name of ``speaker``, as the article was read, not renamed; null for nobody or an unnamed one.

        Who was read only after the first was asked for is known in their article alone.
        """
        if speaker is None or speaker.kind is SpeakerKind.UNNAMED:
            return None
        if self._names is None:
            with self._ledger.read() as connection:
                self._names = load_names(connection)
        shown = SeenSpeaker(speaker.name, speaker.kind, "", speaker.aliases, speaker.roles, speaker.affiliation)
        known = self._names.get(shown) or KnownName(speaker.name, in_each_article=True)
        return known.write(article_id)


def load_names(connection: Connection) -> Mapping[SeenSpeaker, KnownName]:
    """Return the names of all speakers that current readings show, by how they show them, without a place."""
    seen = load_different(connection)
    judgements = select_judgements(connection, include_retracted=False)
    return name_identities(identify_speakers(seen, judgements).speakers)


def load_different(connection: Connection) -> list[SeenSpeaker]:
    """Return the named speakers of current readings, each way in which they are shown once, with its first article.

    Where the article counts there are two of a way, of two articles, so that it shows whether they are one.
    """
    places, counts = dict[SeenSpeaker, list[str]](), Counter[SeenSpeaker]()
    for shown, article_id in stream_shown(connection):
        of_way = places.setdefault(shown, [])
        # Rows come article by article.
        if article_id not in of_way[-1:]:
            counts[shown] += 1
            of_way[1:] = [article_id]
    different = []
    for shown, (first, *last) in places.items():
        seen = replace(shown, place=first, articles=counts[shown])
        if last and is_of_one_article(seen):
            different.append(replace(seen, place=last[0], articles=1))
            seen = replace(seen, articles=counts[shown] - 1)
        different.append(seen)
    return different


def stream_shown(connection: Connection) -> Iterator[tuple[SeenSpeaker, str]]:
    """Yield the named speakers of current readings without a place, each with its article, article by article."""
    columns = ("speaker", "speaker_kind", "speaker_aliases", "speaker_roles", "speaker_affiliation")
    found = (
        select(attributions.c.article_id, *(readings.c[name] for name in columns))
        .select_from(current_runs)
        .join(articles, articles.c.digest_id == current_runs.c.digest_id)
        .join(attributions, attributions.c.article_id == articles.c.id)
        .join(readings, (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id))
        .where(readings.c.speaker_kind.is_not(None), readings.c.speaker_kind != SpeakerKind.UNNAMED.value)
        .order_by(attributions.c.article_id)
    )
    for row in connection.execution_options(yield_per=PAGE_ROWS).execute(found):
        article_id, name, kind, aliases, roles, affiliation = row
        yield (
            SeenSpeaker(name, SpeakerKind(kind), "", tuple(aliases or ()), tuple(roles or ()), affiliation),
            article_id,
        )


def name_identities(identities: Iterable[Identity]) -> dict[SeenSpeaker, KnownName]:
    """Return a name for each of ``identities``, by how articles show them; no two have the same.

    Who shares a name with others has in brackets what tells them apart.
    """
    # Two are shown in the same ways only where the same words are somebody else's in each article.
    by_ways: dict[frozenset[SeenSpeaker], list[Identity]] = {}
    for identity in identities:
        ways = frozenset(replace(each, place="", articles=1) for each in identity.seen)
        by_ways.setdefault(ways, []).append(identity)
    alike: dict[str, list[frozenset[SeenSpeaker]]] = {}
    for ways, (identity, *_) in by_ways.items():
        alike.setdefault(fold_text(identity.name), []).append(ways)
    taken, names = set(alike), dict[SeenSpeaker, KnownName]()
    for group in alike.values():
        details = list_details([by_ways[ways][0] for ways in group])
        for number, (ways, detail) in enumerate(zip(group, details, strict=True), start=1):
            identity, *others = by_ways[ways]
            # Who was given a name is who the person had in mind, in every article.
            known = KnownName(identity.name, in_each_article=bool(others) and identity.name in identity.names)
            if len(group) > 1 and not known.in_each_article:
                last = number_or_article(identity, number)
                known = KnownName(choose_free(identity.name, (detail, last), taken))
            names.update(dict.fromkeys(ways, known))
    return names


def number_or_article(identity: Identity, number: int) -> str:
    """Return the article that alone says who it is, else the number, which may change when more is read."""
    first, *others = identity.seen
    return str(number) if others or not is_of_one_article(first) else first.place[:SHOWN_LETTERS]


def list_details(group: Sequence[Identity]) -> list[str | None]:
    """Return for each of ``group`` what only it has: its kind, else its affiliation, else a role; null if nothing."""
    offered = [
        (identity.kind.value, *identity.affiliations[:1], *(role.role for role in identity.roles[:1]))
        for identity in group
    ]
    counts = Counter(fold_text(detail) for details in offered for detail in set(details))
    return [next((detail for detail in details if counts[fold_text(detail)] == 1), None) for details in offered]


def choose_free(name: str, details: Iterable[str | None], taken: set[str]) -> str:
    """Return ``name`` with the first detail in brackets that makes it nobody else's, and take it."""
    given = [f"{name} ({detail})" for detail in details if detail is not None]
    free = next((each for each in given if fold_text(each) not in taken), None)
    number = 2
    while free is None:
        another = f"{given[-1]} ({number})"
        free, number = (another if fold_text(another) not in taken else None), number + 1
    taken.add(fold_text(free))
    return free
