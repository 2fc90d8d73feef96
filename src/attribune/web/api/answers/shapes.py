"""What all shapes share: every field is there and has its meaning; lists come in an envelope."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

Pair = tuple[int, int]


def says(meaning: str, *, may_miss: bool = False) -> Any:
    """Return a field with its meaning in a line; one that may miss is null where it does."""
    return Field(default_factory=lambda: None, description=meaning) if may_miss else Field(description=meaning)


class Answer(BaseModel):
    """An object that a call sends; a field that says nothing is null."""


class Listed(Answer):
    """A page of a list, with `items` of its own."""

    total: int = says("How many items the whole list has.")
    next: str | None = says("Address of the next page, without the host; null at the end.")
    changed: bool = says("Whether the ledger has grown since the page before: items may be missing, or come twice.")


class WrongField(Answer):
    """A parameter, or a field of a body, that means nothing."""

    field: str = says("Its name.")
    message: str = says("What is wrong with it.")


class Problem(Answer):
    """What went wrong (RFC 9457)."""

    type: str = says("Always `about:blank`: `code` says which kind it is.")
    title: str = says("The status in words.")
    status: int = says("The status of HTTP.")
    detail: str = says("What is wrong, in a sentence.")
    code: str = says("Which kind of problem, for programs.")
    hint: str = says("What to do; may be empty.")
    errors: list[WrongField] = says("Which parameters are wrong; only with `invalid-parameters`.", may_miss=True)
