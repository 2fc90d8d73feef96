"""Currencies: symbols before a number, codes and words around it, and the ISO 4217 code where they settle one.

"$" and "dollar" alone are taken for the US dollar, as news in English writes them; a name that many countries share
("franc", "peso", "pound", which is a weight too) stays a word unless a country stands with it. Parts of a currency
("cent", "penny") stay words: whose they are is not said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.resolve.quantities.prose import BLANK, HYPHEN, Prose, list_words

SYMBOLS = {
    "$": "USD",
    "＄": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
    "₡": "CRC",
    "₭": "LAK",
    "₸": "KZT",
    "₾": "GEL",
    "₼": "AZN",
    "₮": "MNT",
    "₲": "PYG",
    "₵": "GHS",
    "元": "CNY",
    "円": "JPY",
    "ரூ": "INR",
}
DOLLARS = {
    "us": "USD",
    "u.s": "USD",
    "u.s.": "USD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cdn": "CAD",
    "au": "AUD",
    "hk": "HKD",
    "nz": "NZD",
    "nt": "TWD",
    "sg": "SGD",
    "mex": "MXN",
    "mx": "MXN",
    "r": "BRL",
    "z": "ZWL",
    "a": "AUD",
    "s": "SGD",
    "j": "JMD",
}
"""What stands right before a dollar sign; "a" and "s" only where they touch it (not in "a $4 billion bid")."""
CODES = list_words(
    "usd eur gbp jpy cny rmb inr rub krw ils try uah ngn php thb vnd chf sek nok dkk pln czk huf ron bgn cad aud nzd "
    "hkd sgd twd mxn brl ars clp cop zar egp sar aed qar kwd irr iqd pkr bdt lkr idr myr kes ghs mad kzt gel"
)
CODE_WORDS = {"rmb": "CNY", "rs": "rupee", "rs.": "rupee", "tk": "BDT", "rm": "MYR"}
WORDS = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "ruble": "RUB",
    "rouble": "RUB",
    "shekel": "ILS",
    "zloty": "PLN",
    "zlotys": "PLN",
    "zlotych": "PLN",
    "forint": "HUF",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "rand": "ZAR",
    "naira": "NGN",
    "taka": "BDT",
    "tenge": "KZT",
    "reais": "BRL",
    "sterling": "GBP",
    "quid": "GBP",
    "markka": "FIM",
    "peseta": "ESP",
    "guilder": "guilder",
    "drachma": "GRD",
    "escudo": "escudo",
    "deutschemark": "DEM",
    "pound": "pound",
    "franc": "franc",
    "peso": "peso",
    "rupee": "rupee",
    "rial": "rial",
    "riyal": "riyal",
    "toman": "toman",
    "dinar": "dinar",
    "dirham": "dirham",
    "lira": "lira",
    "lire": "lira",
    "krona": "krona",
    "kronor": "krona",
    "krone": "krone",
    "kroner": "krone",
    "koruna": "CZK",
    "leu": "leu",
    "lei": "leu",
    "won": "KRW",
    "mark": "mark",
    "bitcoin": "bitcoin",
    "cent": "cent",
    "penny": "penny",
    "pennies": "penny",
    "pence": "penny",
    "kopeck": "kopeck",
    "kopek": "kopeck",
    "eurocent": "eurocent",
}
AMBIGUOUS = frozenset({"won", "mark", "rand", "buck", "re", "try"})
"""Words that are common otherwise: money only behind a scale or a country's name."""
PARTS = frozenset({"cent", "penny", "kopeck", "eurocent"})
OF_COUNTRY: dict[str, dict[str, str]] = {
    "dollar": {
        "us": "USD", "u.s.": "USD", "u.s": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
        "singapore": "SGD", "singaporean": "SGD", "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD",
        "hong kong": "HKD", "new zealand": "NZD", "zimbabwean": "ZWL",
    },
    "pound": {"british": "GBP", "sterling": "GBP", "egyptian": "EGP", "syrian": "SYP", "lebanese": "LBP",
              "sudanese": "SDG", "irish": "IEP"},
    "franc": {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XAF", "rwandan": "RWF", "congolese": "CDF"},
    "peso": {"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "argentinian": "ARS", "chilean": "CLP",
             "colombian": "COP", "cuban": "CUP", "uruguayan": "UYU"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepalese": "NPR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER", "qatari": "QAR", "saudi": "SAR"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "toman": {"iranian": "IRT"},
    "dinar": {"iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD", "algerian": "DZD", "tunisian": "TND",
              "libyan": "LYD", "serbian": "RSD", "bahraini": "BHD"},
    "dirham": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
    "lira": {"turkish": "TRY", "italian": "ITL", "syrian": "SYP"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"},
    "krone": {"norwegian": "NOK", "danish": "DKK"},
    "leu": {"romanian": "RON", "moldovan": "MDL"},
    "guilder": {"dutch": "NLG"},
    "mark": {"german": "DEM", "deutsche": "DEM", "west german": "DEM", "finnish": "FIM"},
    "markka": {"finnish": "FIM"},
    "won": {"korean": "KRW", "south korean": "KRW", "north korean": "KPW"},
    "yuan": {"chinese": "CNY"}, "renminbi": {"chinese": "CNY"}, "yen": {"japanese": "JPY"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"}, "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "shekel": {"israeli": "ILS"}, "rand": {"south african": "ZAR"}, "real": {"brazilian": "BRL"},
    "hryvnia": {"ukrainian": "UAH"}, "zloty": {"polish": "PLN"}, "koruna": {"czech": "CZK"},
    "cent": {"us": "cent", "u.s.": "cent", "euro": "eurocent"},
}  # fmt: skip
COUNTRY_WORDS = frozenset(word for names in OF_COUNTRY.values() for name in names for word in name.split())
SYMBOL_AFTER = re.compile(rf"{BLANK}?({'|'.join(re.escape(s) for s in SYMBOLS)})(?!{BLANK}?[0-9])")
PENCE = re.compile(r"p(?!\w|\.m)")
# Deliberately short: a window before a number, read from its end.
PREFIX = re.compile(
    rf"(?:(?<!\w)(?P<dollars>us|u\.s\.?|ca?|can|cdn|au|hk|nz|nt|sg|mexp?|mx)(?P<blank>{BLANK}?)|(?<!\w)(?P<touching>[rzasj]))?"
    rf"(?P<symbol>[{''.join(s for s in SYMBOLS if len(s) == 1)}]){BLANK}?$"
)
CODES_BEFORE = "|".join(sorted({*CODES, *CODE_WORDS}, key=len, reverse=True)).replace(".", "[.]")
CODE_BEFORE = re.compile(rf"(?<!\w)(?P<code>{CODES_BEFORE}){BLANK}?$")
LOOK_BACK = 9
WORD = re.compile(rf"(?:{BLANK}{{1,2}}|\r?\n(?=[a-z])|{BLANK}?{HYPHEN}{BLANK}?|)([a-z]+(?:\.[a-z]\b\.?)?)(?!\w)")


@dataclass(frozen=True, slots=True)
class Currency:
    """Words or a mark that name a currency: their code points and its code, or its name where no code is settled."""

    start: int
    end: int
    unit: str


def read_currency_before(prose: Prose, at: int) -> Currency | None:
    """Read the mark or code right before a number that starts at ``at`` ("US$", "£", "Rs")."""
    folded, first = prose.folded, max(0, at - LOOK_BACK)
    last = folded[at - 1 : at]
    if last in (" ", "\xa0"):
        last = folded[at - 2 : at - 1]
    if last in SYMBOLS:
        found = PREFIX.search(folded[first:at])
        if found is None:
            return None
        symbol, country = found.group("symbol"), found.group("dollars") or found.group("touching")
        if symbol != "$" and country:
            return Currency(first + found.start("symbol"), at, SYMBOLS[symbol])
        unit = DOLLARS.get(country, SYMBOLS[symbol]) if country else SYMBOLS[symbol]
        return Currency(first + found.start(), at, unit)
    if not last.isalpha() and last != ".":
        return None
    found = CODE_BEFORE.search(folded[first:at])
    if found is None:
        return None
    code = found.group("code")
    written = prose.text[first + found.start() : first + found.end("code")]
    # "try 10 more" is no lira: codes are written in capitals, "Rs" with one.
    if not (written.isupper() or (code in CODE_WORDS and written[0].isupper())):
        return None
    return Currency(first + found.start(), at, CODE_WORDS.get(code, code.upper()))


def singularise(word: str) -> str:
    """Return the name of a currency without a plural's s."""
    return word if word in WORDS else word.removesuffix("s")


def read_currency_after(prose: Prose, at: int, scale: float) -> Currency | None:
    """Read the mark or words right behind a number that ends at ``at`` ("€", "Swiss francs", "cents", "50p")."""
    folded = prose.folded
    if found := SYMBOL_AFTER.match(folded, at):
        return Currency(at, found.end(), SYMBOLS[found.group(1)])
    if PENCE.match(folded, at):
        return Currency(at, at + 1, "penny")
    end, before = at, ""
    for _ in range(3):
        found = WORD.match(folded, end)
        if found is None:
            return None
        word, end = found.group(1), found.end()
        name = singularise(word)
        by_country = OF_COUNTRY.get(name, {})
        if before in by_country:
            return Currency(at, end, by_country[before])
        if name in WORDS and not (name in AMBIGUOUS and scale < 1e3):
            return Currency(at, end, WORDS[name])
        if not before and word in CODES and prose.text[found.start(1) : end].isupper():
            return Currency(at, end, CODE_WORDS.get(word, word.upper()))
        if word not in COUNTRY_WORDS:
            return None
        before = f"{before} {word}".strip()
    return None
