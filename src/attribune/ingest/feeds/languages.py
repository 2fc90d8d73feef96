"""Languages as feeds state them, made BCP 47 tags."""

from __future__ import annotations

import re

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def read_language(stated: str | None) -> str | None:
    """Return ``stated`` as a tag, null if it cannot be one."""
    tag = (stated or "").strip().replace("_", "-")
    return tag if TAG.fullmatch(tag) and len(tag) <= 35 else None
