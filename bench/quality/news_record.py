"""News record: the record on ten news articles annotated in full by hand; ``record_dev.md`` says how.

Rules may be improved on the articles of one half; of the other half only the figures are looked at.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bench.quality.attributions import Relations, extract_documents
from bench.quality.extracting import Line, read_lines
from bench.quality.gold import Mismatch
from bench.quality.record import BARS, list_figures
from bench.quality.rows import DATA, ROOT, Row, require

SET = ROOT / "bench" / "quality" / "record_dev.jsonl"
# By the name that the set's lines give their half.
TABLES = {"tune": "record, news articles to tune on", "held_out": "record, news articles held out"}
NOTE = """Five articles, about 100 relations, annotated by hand: see [record_dev.md](record_dev.md). Borderline
relations count. No bars: the seed's articles have them."""


def read_news(names: Iterable[str]) -> dict[str, Line]:
    """Return the articles of the news set that are named ``FILE#ID``.

    Raises:
        Absent: if a file of the news set is not on this machine.
    """
    wanted: dict[str, set[str]] = {}
    for name in names:
        file, _, key = name.partition("#")
        wanted.setdefault(file, set()).add(key)
    found: dict[str, Line] = {}
    for file, keys in wanted.items():
        with gzip.open(require(DATA / "news" / file), "rt", encoding="utf-8") as lines:
            rows = (json.loads(line) for line in lines if any(key in line for key in keys))
            found |= {f"{file}#{row['id']}": row for row in rows if row["id"] in keys}
    return found


def restore_line(line: Line, article: Mapping[str, Any]) -> Line:
    """Return a line of the set with its text, and with the speakers that the text itself spells.

    Raises:
        Mismatch: if the article has another text.
    """
    text = f"{article['title']}\n{article['text']}"
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != line["text_sha256"]:
        raise Mismatch(f"{line['name']} is not the text that {SET.name} speaks of")
    return line | {"text": text, "relations": spell_speakers(text, line["relations"])}


def spell_speakers(text: str, relations: Relations) -> Relations:
    """Return relations whose source names its speaker rightly with the source's words among the right names."""
    spelled = []
    for relation in relations:
        words = " ".join(text[start:end] for start, end in relation["source"])
        names = [*(relation["speaker"] or ()), *([words] if relation["as_written"] else [])]
        spelled.append(relation | {"speaker": names or None})
    return spelled


def measure_news_record() -> Iterator[Row]:
    """Yield the figures of both halves.

    Raises:
        Absent: if the news set or the scorer is not on this machine.
    """
    lines = read_lines(SET)
    articles = read_news(line["name"] for line in lines)
    for half, table in TABLES.items():
        own = [restore_line(line, articles[line["name"]]) for line in lines if line["set"] == half]
        yield from list_figures(table, extract_documents(own), dict.fromkeys(BARS))
