"""The shipped files of a model: found, and checked against the manifest before anything is read from them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from attribune.errors import ModelCorrupt, ModelMissing

MANIFEST = "manifest.json"
FILES = ("model.onnx", "tokenizer.json", "labels.json")
SHIPPED = Path(__file__).parent.parent / "models" / "en"
# Of the five parts of an attribution, and the intercept.
UNCALIBRATED = (0.2, 0.2, 0.2, 0.2, 0.2, 0.0)
REPAIR = "Reinstall Attribune, or point ATTRIBUNE_MODEL at a whole model folder."


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """What the run time must know of the network.

    Attributes:
        max_pieces: longest window, in word pieces.
        transitions: score of tag j after tag i. Shape: (tags, tags)
        starts: score of a line's first tag. Shape: (tags,)
        calibration: what the log-odds of an attribution's parts weigh in its confidence, and the intercept: cue, arc to
            the source, arcs to the cue, content, source.
        least_confidence: what is less likely right is left out.
    """

    max_pieces: int
    transitions: tuple[tuple[float, ...], ...]
    starts: tuple[float, ...]
    calibration: tuple[float, ...] = UNCALIBRATED
    least_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A checked model folder.

    Attributes:
        folder: where the files are.
        sha256: of the manifest, which names every other file's sha256: the model's identity.
        settings: as in ``labels.json``.
    """

    folder: Path
    sha256: str
    settings: ModelSettings

    @property
    def network(self) -> Path:
        """The ONNX file."""
        return self.folder / "model.onnx"

    @property
    def tokenizer(self) -> Path:
        """The tokenizer's vocabulary and rules."""
        return self.folder / "tokenizer.json"


def hash_file(path: Path) -> str:
    """Return the sha256 of a file's bytes, in hexadecimal; the file is read in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_manifest(folder: Path) -> None:
    """Write the sha256 of each file that the manifest names; afterwards the folder checks as whole."""
    files = {name: hash_file(folder / name) for name in FILES}
    (folder / MANIFEST).write_text(json.dumps({"name": "attribune-en", "files": files}, indent=1) + "\n", "utf-8")


def check_file(folder: Path, name: str, expected: str) -> None:
    """Compare one file with the manifest.

    Raises:
        ModelMissing: if it is not there.
        ModelCorrupt: if its bytes are not those of the manifest.
    """
    path = folder / name
    if not path.is_file():
        raise ModelMissing("the model lacks this file.", item=str(path), hint=REPAIR)
    found = hash_file(path)
    if found != expected:
        raise ModelCorrupt(f"sha256 is {found[:12]}…, not {expected[:12]}….", item=str(path), hint=REPAIR)


def open_model(folder: Path | None = None) -> ModelFiles:
    """Check every file of a model folder (the shipped one by default) and read its settings.

    Raises:
        ModelMissing: if the folder or a file is not there.
        ModelCorrupt: if a file is not the one that the manifest names, or the manifest cannot be read.
    """
    folder = SHIPPED if folder is None else folder
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise ModelMissing("there is no model here.", item=str(folder), hint=REPAIR)
    try:
        files: dict[str, str] = json.loads(manifest.read_text("utf-8"))["files"]
        # Every file by its name: one that the manifest left out would be used unchecked.
        for name in FILES:
            check_file(folder, name, files[name])
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        if len(labels["calibration"]) != len(UNCALIBRATED):
            raise ValueError(f"{len(labels['calibration'])} calibration weights, not {len(UNCALIBRATED)}")
        settings = ModelSettings(
            max_pieces=int(labels["max_pieces"]),
            transitions=tuple(tuple(map(float, row)) for row in labels["transitions"]),
            starts=tuple(map(float, labels["starts"])),
            calibration=tuple(map(float, labels["calibration"])),
            least_confidence=float(labels["least_confidence"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        message = f"the model's description cannot be read ({error})."
        raise ModelCorrupt(message, item=str(folder), hint=REPAIR) from error
    return ModelFiles(folder, hash_file(manifest), settings)
