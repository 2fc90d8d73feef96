"""A model is checked before it is used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from attribune.encode import load_encoder
from attribune.encode.model_files import SHIPPED, open_model, write_manifest
from attribune.errors import ModelCorrupt, ModelMissing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped model."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def test_the_shipped_model_is_whole() -> None:
    assert len(open_model().sha256) == 64


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelMissing, match=r"tokenizer\.json"):
        open_model(folder)


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        open_model(tmp_path)


def test_a_flipped_bit_is_noticed(folder: Path) -> None:
    content = bytearray((folder / "model.onnx").read_bytes())
    content[1000] ^= 1
    (folder / "model.onnx").write_bytes(content)
    with pytest.raises(ModelCorrupt, match="sha256"):
        open_model(folder)


def test_a_broken_manifest_is_a_corrupt_model(folder: Path) -> None:
    (folder / "manifest.json").write_text("{", "utf-8")
    with pytest.raises(ModelCorrupt):
        open_model(folder)


def test_a_network_that_cannot_be_loaded_is_a_corrupt_model(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"not a network")
    write_manifest(folder)
    with pytest.raises(ModelCorrupt, match="onnxruntime"):
        load_encoder(folder)


def test_a_manifest_that_leaves_a_file_out_is_a_corrupt_model(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    del manifest["files"]["tokenizer.json"]
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(ModelCorrupt, match="tokenizer"):
        open_model(folder)


def test_a_tokenizer_that_cannot_be_loaded_is_a_corrupt_model(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    write_manifest(folder)
    with pytest.raises(ModelCorrupt, match="tokenizers"):
        load_encoder(folder)
