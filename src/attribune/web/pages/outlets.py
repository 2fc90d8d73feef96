"""An outlet: whom it quotes, and how."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
