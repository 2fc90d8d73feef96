"""The only place where stages meet: joins them in this process and hands what they find to a ledger."""

from attribune.pipeline.amounts import Amount, measure_paths
from attribune.pipeline.calls import ReadResult, read, read_text
from attribune.pipeline.outcomes import Outcome, Progress
from attribune.pipeline.reader import read_article, read_digest
from attribune.pipeline.recording import read_into
from attribune.pipeline.stages import Stages, load_stages
from attribune.pipeline.workforce import Workforce

__all__ = [
    "Amount",
    "Outcome",
    "Progress",
    "ReadResult",
    "Stages",
    "Workforce",
    "load_stages",
    "measure_paths",
    "read",
    "read_article",
    "read_digest",
    "read_into",
    "read_text",
]
