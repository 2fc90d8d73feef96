"""An article with its attributions marked in place."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
