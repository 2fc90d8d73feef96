"""Charts drawn on the server as SVG: printable, without script, and with the numbers in words for a screen reader.

Each is an image with a name; the numbers belong in a table beside it. Link ``charts.css`` where one is shown.
"""

from attribune.web.charts.bars import Bar, draw_bars, draw_meter
from attribune.web.charts.columns import Column, draw_columns
from attribune.web.charts.spreads import Spread, draw_spreads
from attribune.web.charts.stacks import Part, Stack, draw_stacks

__all__ = [
    "Bar",
    "Column",
    "Part",
    "Spread",
    "Stack",
    "draw_bars",
    "draw_columns",
    "draw_meter",
    "draw_spreads",
    "draw_stacks",
]
