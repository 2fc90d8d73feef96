"""A text that is dropped here, and its record."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
