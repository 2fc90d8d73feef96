"""Control words of RTF 1.9.1 that matter for the text: which groups are not shown, which words stand for characters."""

from __future__ import annotations

import codecs

UNSEEN = frozenset(
    """
    fonttbl colortbl stylesheet info pict object objdata header headerf headerl headerr footer footerf footerl footerr
    footnote annotation atnid atnauthor atndate atnicn atnref atntime atrfstart atrfend ftnsep ftnsepc ftncn aftnsep
    aftnsepc aftncn listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles
    xmlnstbl generator private fldinst tc xe rxe bkmkstart bkmkend listtext pntext nonesttables nesttableprops docvar
    userprops template filetbl factoidname upr operator mmathPr shppict nonshppict falt formfield keywords comment
    doccomm category manager company title subject author
    """.split()
)
"""Groups that are not part of the text, whether or not a star marks them."""
SEEN = frozenset({"ud", "shptxt", "result", "shprslt"})
"""Groups that are shown although one that is not holds them."""
CHARACTERS = {
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
}
SYMBOLS = {b"~": "\xa0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
BREAKS = frozenset("par sect page row nestrow softpage".split())
CELLS = frozenset("cell nestcell".split())
CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Of fonts, by their number; 0, 1 and 2 leave it to the document."""
PLATFORMS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
FALLBACK = "cp1252"


def find_codepage(number: int) -> str:
    """Return the charset of a Windows code page, cp1252 for one that there is not."""
    name = {65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return FALLBACK
