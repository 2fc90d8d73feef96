"""What all templates may use."""

from __future__ import annotations

import re

from attribune.web.rendering import STATIC, link_static


def test_a_script_has_the_address_by_which_scripts_load_it() -> None:
    loads = re.compile(r'from "\./([^"]+)"')
    loaded = {name for path in STATIC.glob("*.js") for name in loads.findall(path.read_text("utf-8"))}
    assert "base.js" in loaded
    assert {link_static(name) for name in loaded} == {f"/static/{name}" for name in loaded}


def test_a_style_has_another_address_when_it_changes() -> None:
    assert re.fullmatch(r"/static/base\.css\?v=[0-9a-f]{12}", link_static("base.css"))
