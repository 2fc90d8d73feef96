"""The reliability plot: how often attributions are right, by confidence; an SVG that needs nothing to be seen.

Each dot is a bin, at its mean confidence and its share of right ones; the line through it is the 95 % interval of
Wilson (1927). On the diagonal, confidence is what it says. Below, how many attributions each bin holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from bench.quality.rows import Bin

WIDTH, HEIGHT = 520, 600
LEFT, TOP, SIDE = 80, 56, 400
# The bars of the counts hang in a strip of their own below the plot.
STRIP_TOP, STRIP_HEIGHT = TOP + SIDE + 48, 48
INK, DOT, FAINT = "#222222", "#1f5a96", "#d9d9d9"
Z = 1.96


def place(confidence: float, right: float) -> tuple[float, float]:
    """Return the coordinates of a point of the plot."""
    return LEFT + SIDE * confidence, TOP + SIDE * (1 - right)


def find_interval(bin_: Bin) -> tuple[float, float]:
    """Return the 95 % interval of the share of right ones, by Wilson's score."""
    n, p = bin_.count, bin_.right
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)


def draw_line(start: tuple[float, float], end: tuple[float, float], style: str) -> str:
    """Return a line from point to point."""
    return f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" {style}/>'


def draw_text(at: tuple[float, float], text: str, style: str = 'text-anchor="middle"') -> str:
    """Return words at a point."""
    return f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" {style}>{escape(text)}</text>'


def draw_axes() -> Iterator[str]:
    """Yield the grid with its figures, the diagonal and the names of the axes."""
    for step in range(0, 11, 2):
        at, percent = step / 10, f"{10 * step} %"
        yield draw_line(place(at, 0), place(at, 1), f'stroke="{FAINT}"')
        yield draw_line(place(0, at), place(1, at), f'stroke="{FAINT}"')
        yield draw_text((place(at, 0)[0], TOP + SIDE + 18), f"{at:g}")
        yield draw_text((LEFT - 8, place(0, at)[1] + 4), percent, 'text-anchor="end"')
    yield draw_line(place(0, 0), place(1, 1), f'stroke="{INK}" stroke-dasharray="5 4"')
    yield draw_text((LEFT + SIDE / 2, TOP + SIDE + 36), "confidence")
    middle = (20.0, TOP + SIDE / 2)
    yield draw_text(middle, "right", f'text-anchor="middle" transform="rotate(-90 {middle[0]:.0f} {middle[1]:.0f})"')


def draw_bin(bin_: Bin, most: int) -> Iterator[str]:
    """Yield a bin's interval, its dot, and the bar of its count; ``most`` is the largest count of all."""
    low, high = find_interval(bin_)
    yield draw_line(place(bin_.confidence, low), place(bin_.confidence, high), f'stroke="{DOT}" stroke-width="2"')
    x, y = place(bin_.confidence, bin_.right)
    yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{DOT}"/>'
    left, right = place(bin_.least, 0)[0] + 3, place(bin_.most, 0)[0] - 3
    height = STRIP_HEIGHT * bin_.count / most
    bottom = STRIP_TOP + STRIP_HEIGHT + 14
    yield (
        f'<rect x="{left:.1f}" y="{bottom - height:.1f}" width="{right - left:.1f}" height="{height:.1f}" '
        f'fill="{DOT}" fill-opacity="0.35"/>'
    )
    yield draw_text(((left + right) / 2, bottom + 14), f"{bin_.count:,}", 'text-anchor="middle" font-size="11"')


def describe_bins(bins: list[Bin]) -> str:
    """Return in words what the plot shows."""
    parts = (f"{b.least:g} to {b.most:g}: {100 * b.right:.0f} % of {b.count:,} right" for b in bins)
    return f"By confidence, {'; '.join(parts)}. On the dashed diagonal, confidence is what it says."


def draw_reliability(bins: list[Bin], *, subtitle: str) -> str:
    """Return the plot as an SVG document."""
    most = max((bin_.count for bin_ in bins), default=1)
    title = "How often attributions are right, by confidence"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13" fill="{INK}">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(describe_bins(bins))}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        draw_text((LEFT, 24), title, 'font-size="15" font-weight="bold"'),
        draw_text((LEFT, 43), subtitle, 'font-size="12"'),
        *draw_axes(),
        *(line for bin_ in bins for line in draw_bin(bin_, most)),
        draw_text((LEFT - 8, STRIP_TOP + STRIP_HEIGHT + 28), "number", 'text-anchor="end" font-size="11"'),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"
