"""A digest as it came, cut into articles."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
