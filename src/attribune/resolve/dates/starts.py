"""Which signs a pattern of the grammar can start with, so that only those places of a text are looked at."""

from __future__ import annotations


def find_starts(expression: str) -> frozenset[str]:
    """Return the signs that a match of the expression can start with.

    Reads what the grammar uses of regular expressions: signs, classes without ranges or negation, groups, alternatives,
    optional parts, and looks around, which are skipped.
    """
    starts, _, _ = read_alternatives(expression, 0)
    return frozenset(starts)


def read_alternatives(expression: str, at: int) -> tuple[set[str], bool, int]:
    """Read alternatives up to a closing bracket: their starts, whether they may be empty, and where they end."""
    starts: set[str] = set()
    may_be_empty = False
    while True:
        some, is_empty, at = read_sequence(expression, at)
        starts |= some
        may_be_empty |= is_empty
        if at >= len(expression) or expression[at] == ")":
            return starts, may_be_empty, at
        at += 1


def read_sequence(expression: str, at: int) -> tuple[set[str], bool, int]:
    """Read one alternative: its starts, whether it may be empty, and where it ends."""
    starts: set[str] = set()
    is_open = True
    while at < len(expression) and expression[at] not in "|)":
        some, may_be_empty, at = read_item(expression, at)
        if at < len(expression) and expression[at] in "?*":
            may_be_empty = True
            at += 1
        elif at < len(expression) and expression[at] == "+":
            at += 1
        if is_open:
            starts |= some
            is_open = may_be_empty
    return starts, is_open, at


def read_item(expression: str, at: int) -> tuple[set[str], bool, int]:
    """Read a sign, a class, a group or a look around: its starts, whether it may be empty, and where it ends."""
    first = expression[at]
    if first == "\\":
        return {expression[at + 1]}, False, at + 2
    if first in "^$":
        return set(), True, at + 1
    if first == "[":
        end = expression.index("]", at)
        return set(expression[at + 1 : end]), False, end + 1
    if first != "(":
        return {first}, False, at + 1
    is_look = expression.startswith(("(?=", "(?!", "(?<=", "(?<!"), at)
    if expression.startswith("(?P<", at):
        inside = expression.index(">", at) + 1
    elif expression.startswith(("(?<=", "(?<!"), at):
        inside = at + 4
    else:
        inside = at + 3
    starts, may_be_empty, end = read_alternatives(expression, inside)
    return (set(), True, end + 1) if is_look else (starts, may_be_empty, end + 1)
