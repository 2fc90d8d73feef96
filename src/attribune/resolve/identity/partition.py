"""A partition that grows by joining, and keeps apart for good what was said to be apart."""

from __future__ import annotations


class Partition:
    """The numbers 0 to ``size - 1`` in groups; a group is named by its least number."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))
        self._apart: dict[int, set[int]] = {}

    def find(self, number: int) -> int:
        """Return the group that ``number`` is in."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, two: int) -> bool:
        """Put two into one group, unless they are to be kept apart; tell whether they are in one now."""
        one, two = sorted((self.find(one), self.find(two)))
        if one == two:
            return True
        if self.are_apart(one, two):
            return False
        self._above[two] = one
        for other in self._apart.pop(two, set()):
            self._apart[other].discard(two)
            self._keep_apart(one, other)
        return True

    def keep_apart(self, one: int, two: int) -> bool:
        """Forbid that two ever come into one group; tell whether that is possible, as it is unless they are in one."""
        one, two = self.find(one), self.find(two)
        if one == two:
            return False
        self._keep_apart(one, two)
        return True

    def _keep_apart(self, one: int, two: int) -> None:
        self._apart.setdefault(one, set()).add(two)
        self._apart.setdefault(two, set()).add(one)

    def are_apart(self, one: int, two: int) -> bool:
        """Tell whether the groups of two are to be kept apart."""
        return self.find(two) in self._apart.get(self.find(one), ())

    def list_groups(self) -> list[list[int]]:
        """Return the groups, each sorted, in the order of their least numbers."""
        groups: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            groups.setdefault(self.find(number), []).append(number)
        return list(groups.values())
