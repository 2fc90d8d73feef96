"""Source audit: who gets quoted in a set of articles, how much and how; counted over the ledger in columns."""

from attribune.explore.audit.audits import Audit, Depth, audit_articles
from attribune.explore.audit.comparisons import Comparison, Measure, compare_articles
from attribune.explore.audit.slices import By, Slice, slice_articles

__all__ = [
    "Audit",
    "By",
    "Comparison",
    "Depth",
    "Measure",
    "Slice",
    "audit_articles",
    "compare_articles",
    "slice_articles",
]
