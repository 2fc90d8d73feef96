"""Elements of SVG, written so that no text or number in them can be taken for markup.

Colours come from the style sheet by class, so that dark pages and print have theirs; widths are in percent, so that a
chart fills what it is given and its letters keep their size on a phone.
"""

from __future__ import annotations

from markupsafe import Markup, escape

Value = str | float | int


def write_element(name: str, *inside: Markup | str, **attributes: Value | None) -> Markup:
    """Return an element; text in ``inside`` and the values of ``attributes`` are escaped.

    Args:
        name: of the element, from code and never from outside.
        inside: what it holds, in order.
        attributes: by name; ``_`` stands for a hyphen (``text_anchor``), one at the end is dropped (``class_``), null
            ones are left out.
    """
    # Plain strings, joined once: a page has hundreds of elements.
    written = [f"<{name}"]
    for key, value in attributes.items():
        if value is not None:
            written.append(f' {key.rstrip("_").replace("_", "-")}="{escape(write_value(value))}"')
    if not inside:
        return Markup("".join([*written, "/>"]))
    return Markup("".join([*written, ">", *map(escape, inside), f"</{name}>"]))


def write_value(value: Value) -> str:
    """Return a value as text; numbers with at most two decimals, since no screen shows more."""
    return f"{round(value, 2):g}" if isinstance(value, float) else str(value)


def write_percent(share: float) -> str:
    """Return a length in percent of the chart's width; ``share`` is cut to 0 to 1."""
    return f"{write_value(100.0 * min(max(share, 0.0), 1.0))}%"


def draw_chart(*inside: Markup, title: str, description: str, height: int, kind: str) -> Markup:
    """Return a chart: an image to a screen reader, with its name and what it shows in words.

    Args:
        height: in pixels; the width is all that there is.
        kind: class that the style sheet knows the chart by.
    """
    named = (write_element("title", title), write_element("desc", description))
    return write_element(
        "svg",
        *named,
        *inside,
        class_=f"chart chart-{kind}",
        role="img",
        aria_label=f"{title}. {description}" if description else title,
        width="100%",
        height=height,
    )
