"""robots.txt (RFC 9309): which paths of a site are open to us.

The standard library's parser takes the first rule that fits and knows no ``*`` and ``$``, so it reads many a site's
rules otherwise than they are meant: the standard says that the longest rule counts. Rules are matched here without
backtracking, since they come from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

# At least that much has to be read (2.5); what lies beyond is left.
MAX_BYTES = 512_000
AGENT = re.compile(r"[A-Za-z_-]+")
ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
KEPT = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether paths that fit ``pattern`` are open."""

    pattern: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for one agent."""

    rules: tuple[Rule, ...] = ()

    def allow(self, path: str) -> bool:
        """Tell whether ``path``, with its query, may be fetched: the longest rule that fits counts."""
        if path == "/robots.txt":
            return True
        folded = fold_path(path)
        fitting = [(len(rule.pattern), rule.is_open) for rule in self.rules if fits(rule.pattern, folded)]
        return max(fitting)[1] if fitting else True


OPEN = Rules()
CLOSED = Rules((Rule("/", is_open=False),))


def parse_robots(content: bytes, agent: str) -> Rules:
    """Return the rules for ``agent``: those of all its groups, or else those of all groups for everyone (2.2.1)."""
    own: list[Rule] = []
    general: list[Rule] = []
    is_named = False
    agents: list[str] = []
    in_rules = False
    for key, value in list_lines(content):
        if key == "user-agent":
            agents = [] if in_rules else agents
            in_rules = False
            found = AGENT.match(value)
            agents.append(value if value == "*" else found[0].lower() if found else "")
            is_named = is_named or agents[-1] == agent.lower()
        elif key in ("allow", "disallow"):
            in_rules = True
            # An empty rule fits nothing: "Disallow:" alone closes nothing.
            rules = [Rule(fold_path(value), is_open=key == "allow")] if value else []
            if agent.lower() in agents:
                own += rules
            if "*" in agents:
                general += rules
    return Rules(tuple(own if is_named else general))


def list_lines(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the key, lower case, and the value of each line that has both."""
    text = content[:MAX_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    for line in re.split(r"[\r\n]+", text):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def fold_path(path: str) -> str:
    """Return ``path`` with characters escaped that have to be, and those not that need not be (2.2.2)."""

    def fold(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in UNRESERVED else f"%{match[1].upper()}"

    return ESCAPE.sub(fold, quote(path, safe=KEPT))


def fits(pattern: str, path: str) -> bool:
    """Tell whether ``path`` starts as ``pattern`` says: ``*`` stands for anything, a last ``$`` for its end."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not is_whole or len(path) == len(first)
    at = len(first)
    for piece in rest[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = rest[-1]
    if is_whole:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
