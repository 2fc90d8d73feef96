"""Stages without a model that another process can load by their name, and texts that are the end of a process."""

from __future__ import annotations

import os
import signal
import threading

from tests.conftest import encode_nothing, extract_said, mark_nothing, resolve_nothing, split_at_equals_signs

from attribune.pipeline import Stages
from attribune.records import Article, Digest, Run

RUN = Run(code_version="0.0.0", model_sha256="0" * 64)


def load_standins() -> Stages:
    """Return the stages."""
    return Stages(
        split=split_or_end,
        encode=encode_nothing,
        extract=extract_said,
        mark=mark_nothing,
        resolve=resolve_nothing,
        run=RUN,
    )


def split_or_end(digest: Digest) -> tuple[Article, ...]:
    """Cut at every "="; die or wait for ever if told to."""
    if "KILLED" in digest.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "FOR EVER" in digest.text:
        threading.Event().wait()
    return split_at_equals_signs(digest)


def fail_to_load() -> Stages:
    """End the process before there are stages."""
    os._exit(1)
