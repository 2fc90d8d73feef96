"""Groups that grow by joining, and keep apart what was said to be apart."""

from __future__ import annotations

from attribune.resolve.identity.partition import Partition


def test_what_is_to_be_kept_apart_never_comes_into_one_group() -> None:
    partition = Partition(4)
    assert partition.keep_apart(0, 2)
    assert partition.join(0, 1)
    assert partition.join(2, 3)
    assert not partition.join(1, 3)
    assert partition.list_groups() == [[0, 1], [2, 3]]
    assert not partition.keep_apart(0, 1)
