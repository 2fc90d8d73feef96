"""The error tree: codes that stay, messages that name the item, errors that survive pickling."""

from __future__ import annotations

import pickle

import pytest

from attribune import errors
from attribune.errors import AttribuneError


def walk_errors(root: type[AttribuneError] = AttribuneError) -> list[type[AttribuneError]]:
    """Return ``root`` and all classes below it."""
    return [root, *(below for child in root.__subclasses__() for below in walk_errors(child))]


@pytest.mark.parametrize("error", walk_errors(), ids=lambda error: error.__name__)
def test_every_error_survives_pickling(error: type[AttribuneError]) -> None:
    copy = pickle.loads(pickle.dumps(error("3 of 5 bytes.", item="a.txt", hint="Read it again.")))
    assert type(copy) is error
    assert (copy.message, copy.item, copy.hint) == ("3 of 5 bytes.", "a.txt", "Read it again.")


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [error.code for error in walk_errors()]
    assert len(codes) == len(set(codes))


def test_every_error_stands_in_the_tree_at_the_top_of_the_module() -> None:
    assert [error.__name__ for error in walk_errors() if error.__name__ not in str(errors.__doc__)] == []


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [(errors.BinaryInput, 1), (errors.UsageError, 2), (errors.ModelCorrupt, 3), (errors.LedgerFull, 3)],
)
def test_the_exit_code_tells_bad_input_from_wrong_use_and_from_not_running(
    error: type[AttribuneError], exit_code: int
) -> None:
    assert error.exit_code == exit_code


def test_a_message_names_the_item_and_ends_with_the_hint() -> None:
    assert str(errors.EmptyInput("no words in 3 bytes.", item="a.txt", hint="Is it the right file?")) == (
        "a.txt: no words in 3 bytes. Is it the right file?"
    )
    assert str(errors.UsageError("no input given.")) == "no input given."
