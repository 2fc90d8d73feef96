"""What ``attribune doctor`` looks at, one function a subject; each finding says what to do about it."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import sqlite3
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

import attribune
from attribune.config import Settings
from attribune.errors import AttribuneError, LedgerMissing

LIBRARIES = ("alembic", "charset-normalizer", "numpy", "onnxruntime", "rich", "sqlalchemy", "tokenizers", "typer")
MIN_SQLITE = (3, 35, 0)
LOW_SPACE_BYTES = 200 * 1024 * 1024


class Level(StrEnum):
    """How bad a finding is; only an error keeps Attribune from working."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Check:
    """A finding: what was looked at, what was found, and what to do if it is not well."""

    level: Level
    subject: str
    message: str
    remedy: str = ""

    def describe(self) -> dict[str, object]:
        """Return the finding as JSON fields."""
        return dict(asdict(self))


def report_error(subject: str, error: AttribuneError) -> Check:
    """Return a finding that says what ``error`` says."""
    where = f"{error.item}: " if error.item else ""
    return Check(Level.ERROR, subject, f"{where}{error.message}", error.hint)


def check_versions() -> list[Check]:
    """Name the versions of Attribune, Python and the libraries."""
    where = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    found = [Check(Level.OK, "versions", f"Attribune {attribune.__version__}, {where}")]
    versions: list[str] = []
    for library in LIBRARIES:
        try:
            versions.append(f"{library} {importlib.metadata.version(library)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(Check(Level.ERROR, "libraries", f"{library} is not installed.", "Install Attribune again."))
    return [*found, Check(Level.OK, "libraries", ", ".join(versions))]


def check_sqlite() -> Check:
    """Tell whether SQLite is new enough and can search full text."""
    version = sqlite3.sqlite_version
    remedy = "Use a Python whose SQLite has it, such as the one of python.org, conda or uv."
    if sqlite3.sqlite_version_info < MIN_SQLITE:
        return Check(Level.ERROR, "sqlite", f"SQLite {version} is too old.", remedy)
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError:
        return Check(Level.ERROR, "sqlite", f"SQLite {version} lacks full-text search (FTS5).", remedy)
    finally:
        connection.close()
    return Check(Level.OK, "sqlite", f"SQLite {version} with full-text search")


def check_model(settings: Settings) -> Check:
    """Load the model, which compares every file with the sha256 that it was shipped with."""
    from attribune.encode import load_encoder

    try:
        encoder = load_encoder(settings.model, threads=settings.threads)
    except AttribuneError as error:
        return report_error("model", error)
    where = settings.model or "the package"
    return Check(Level.OK, "model", f"sha256 {encoder.model_sha256[:12]}…, all files as shipped, in {where}")


def check_ledger(path: Path, *, named: bool) -> list[Check]:
    """Check the ledger at ``path``; that it is not there matters only if it was ``named``."""
    from attribune.cli.judgement_checks import check_judgements
    from attribune.ledger import open_ledger

    try:
        with open_ledger(path, create=False) as ledger:
            findings = [
                Check(Level(finding.level), finding.subject, finding.message, finding.remedy)
                for finding in ledger.check()
            ]
            if all(finding.level is not Level.ERROR for finding in findings):
                findings.extend(check_judgements(ledger))
    except LedgerMissing as error:
        if named:
            return [report_error("ledger", error)]
        return [Check(Level.OK, "ledger", f"{path} is not there yet; `attribune read` makes it.")]
    except AttribuneError as error:
        return [report_error("ledger", error)]
    return findings or [Check(Level.OK, "ledger", f"{path} is whole")]


def check_space(path: Path) -> Check:
    """Tell how much room there is for the ledger at ``path``."""
    folder = next(folder for folder in path.absolute().parents if folder.is_dir())
    free = shutil.disk_usage(folder).free
    message = f"{free / 2**30:,.1f} GiB free in {folder}"
    if free < LOW_SPACE_BYTES:
        return Check(Level.WARNING, "disk", message, "Make room, or keep the ledger elsewhere with --ledger.")
    return Check(Level.OK, "disk", message)
