"""Review queue: what is least certain first."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
