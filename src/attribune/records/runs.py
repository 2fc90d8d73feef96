"""Run: a fixed code version, model and configuration; Failure: an input that a run could not read."""

from __future__ import annotations

from dataclasses import dataclass, field

from attribune.records.ids import FailureId, RunId, hash_content


@dataclass(frozen=True, slots=True)
class Run:
    """A code version, a model and a configuration; the id is their hash, so times are no part of it.

    Attributes:
        code_version: of the package, such as ``0.1.0``.
        model_sha256: of the model's manifest, hexadecimal.
        configuration: pairs of setting and value, sorted by setting.
    """

    code_version: str
    model_sha256: str
    configuration: tuple[tuple[str, str], ...] = ()
    id: RunId = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "configuration", tuple(sorted(self.configuration)))
        identity = {"code": self.code_version, "model": self.model_sha256, "configuration": self.configuration}
        object.__setattr__(self, "id", RunId(hash_content("run", identity)))


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or a part of one, that a run could not read.

    Attributes:
        item: what failed: a path, ``path#member``.
        stage: where in the flow: ingest, split, encode, extract, resolve, ledger.
        code: slug of the error's class.
        reason: the error's message.
        sha256: of the item's bytes where they could be read.
    """

    item: str
    stage: str
    code: str
    reason: str
    sha256: str | None = None
    id: FailureId = field(init=False)

    def __post_init__(self) -> None:
        identity = {
            "item": self.item,
            "stage": self.stage,
            "code": self.code,
            "reason": self.reason,
            "sha256": self.sha256,
        }
        object.__setattr__(self, "id", FailureId(hash_content("fail", identity)))
