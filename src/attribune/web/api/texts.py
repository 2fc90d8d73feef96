"""A text in, its record out."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
