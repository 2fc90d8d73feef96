"""A speaker: everything they said, under any name."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
