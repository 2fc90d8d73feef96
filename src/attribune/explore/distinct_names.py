"""A name for each speaker of the ledger that is nobody else's: where two share one, what tells them apart is added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from attribune.explore.shown import name_way
from attribune.records import ArticleId
from attribune.resolve.identity.identities import Identity
from attribune.resolve.identity.seen import SeenSpeaker, is_of_one_article
from attribune.text.fold import fold_text

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


def name_identities(identities: Iterable[Identity], others: Collection[str] = ()) -> dict[SeenSpeaker, KnownName]:
    """Return a name for each of ``identities``, by how articles show them; no two have the same.

    Who shares a name with others has in brackets what tells them apart.

    Args:
        others: folded names that speakers bear who are not among ``identities``.
    """
    # Two are shown in the same ways only where the same words are somebody else's in each article.
    by_ways: dict[frozenset[SeenSpeaker], list[Identity]] = {}
    for identity in identities:
        ways = frozenset(map(name_way, identity.seen))
        by_ways.setdefault(ways, []).append(identity)
    alike: dict[str, list[frozenset[SeenSpeaker]]] = {}
    for ways, (identity, *_) in by_ways.items():
        alike.setdefault(fold_text(identity.name), []).append(ways)
    taken, names = set(alike).union(others), dict[SeenSpeaker, KnownName]()
    for folded, group in alike.items():
        details = list_details([by_ways[ways][0] for ways in group])
        for number, (ways, detail) in enumerate(zip(group, details, strict=True), start=1):
            identity, *further = by_ways[ways]
            # Who was given a name is who the person had in mind, in every article.
            known = KnownName(identity.name, in_each_article=bool(further) and identity.name in identity.names)
            if (len(group) > 1 or folded in others) and not known.in_each_article:
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
