"""Articles: the first of the news set, as a file for ``attribune extract`` and as the network's windows."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Sequence
from pathlib import Path

from attribune.encode import Encoder, Window
from attribune.encode.windows import pack_windows, tokenize_article
from attribune.records import Article, DigestId, Span
from bench.quality.rows import DATA, require


def read_texts(count: int) -> list[str]:
    """Return the first articles' texts.

    Raises:
        Absent: if the news set is not on this machine.
    """
    path = require(DATA / "news" / "news-00.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = (json.loads(line)["text"] for line in lines)
        return list(itertools.islice((text for text in texts if text.strip()), count))


def count_words(texts: Sequence[str]) -> int:
    """Return the number of words, as white space parts them."""
    return sum(len(text.split()) for text in texts)


def write_lines(texts: Sequence[str], path: Path) -> Path:
    """Write texts as JSON lines and return the path."""
    lines = (json.dumps({"name": str(number), "text": text}) for number, text in enumerate(texts))
    path.write_text("".join(line + "\n" for line in lines), "utf-8")
    return path


def cut_windows(texts: Sequence[str], encoder: Encoder) -> list[Window]:
    """Return the windows that the network sees of the texts, in order."""
    articles = (Article(DigestId(""), Span(0, len(text)), text) for text in texts)
    limit = encoder.files.settings.max_pieces
    return [window for a in articles for window in pack_windows(tokenize_article(a, encoder.tokenizer), limit)]
