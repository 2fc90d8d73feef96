"""The words that dates are made of: each has one kind, and many a value."""

from __future__ import annotations

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = ("day", "week", "month", "year", "decade", "century", "weekend", "fortnight")
UNITS_MANY = ("days", "weeks", "months", "years", "decades", "centuries", "weekends", "fortnights")


def number_words(words: str, *, first: int = 0, step: int = 1) -> dict[str, int]:
    """Return the words with the numbers ``first``, ``first + step`` and so on."""
    return {word: first + step * i for i, word in enumerate(words.split())}


# The first kind that lists a word has it.
KINDS: dict[str, dict[str, int]] = {
    "month": {name: i + 1 for i, name in enumerate(MONTHS) if name not in ("may", "march")},
    # Verbs too: these need a day, a year or a preposition beside them.
    "modal": {"may": 5, "march": 3},
    "abbr": {
        **{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8},
        **{"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
    },
    "weekday": {name: i for i, name in enumerate(WEEKDAYS)},
    "wday": {
        **{"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3},
        **{"thurs": 3, "fri": 4, "sat": 5, "sun": 6},
    },
    "ordinal": {
        **number_words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", first=1),
        **number_words("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", first=13),
        **{"twentieth": 20, "thirtieth": 30},
    },
    "tens": number_words("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10),
    "count": {
        **number_words("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
        **number_words("sixteen seventeen eighteen nineteen", first=16),
        **{"hundred": 100, "both": 2},
    },
    "thousand": {"thousand": 1000},
    "tenths": number_words(
        "twenties thirties forties fifties sixties seventies eighties nineties", first=1920, step=10
    ),
    "quarter": {"quarter": 0},
    "quarters": {"quarters": 0},
    "unit": {name: i for i, name in enumerate(UNITS)},
    "units": {name: i for i, name in enumerate(UNITS_MANY)},
    "last": {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1},
    "next": {"next": 1, "coming": 1, "following": 1, "upcoming": 1},
    "this": {"this": 0, "current": 0},
    "same": {"same": 0, "corresponding": 0, "comparable": 0, "equivalent": 0},
    "that": {"that": 0},
    "latest": {"latest": 0},
    "relday": {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    "now": {"now": 0},
    "the": {"the": 0},
    "a": {"a": 1, "an": 1},
    "owner": number_words("its their his her our your", step=0),
    "part": number_words("early late mid beginning middle start end close remainder rest", step=0),
    "sooner": number_words("earlier later", step=0),
    "half": {"half": 0},
    "of": {"of": 0},
    "and": number_words("and or", step=0),
    "to": number_words("to through thru till", step=0),
    "from": number_words("from", step=0),
    "between": {"between": 0},
    "ended": number_words("ended ending", step=0),
    "ago": {"ago": 0},
    "than": {"than": 0},
    "on": {"on": 0},
    "deadline": number_words("by until", step=0),
    "nearly": number_words("nearly almost about around roughly approximately some exactly over", step=0),
    "before": {"before": 0},
    "relation": number_words("in during since after circa at for within throughout as into beyond", step=0),
    "recent": {"recent": 0},
    "vague": number_words("few several many couple dozens numerous more", step=0),
    "daypart": number_words("morning afternoon evening night noon midnight midday lunchtime dawn dusk", step=0),
    "clock": number_words("hour hours minute minutes seconds pm am", step=0),
    "every": number_words("every each any per", step=0),
    "season": number_words("spring summer autumn fall winter", step=0),
    # Before a number of four digits that is no year, and before a weekday that is no date.
    "numbered": number_words("number model room route flight page chapter section article highway bus", step=0),
    "dubbed": number_words("black bloody cyber super fat shrove maundy", step=0),
    # A dot behind these ends no sentence.
    "title": number_words("mr mrs ms dr inc corp co ltd sen rep gov gen lt col sgt maj capt rev no vs", step=0),
    "fiscal": number_words("fiscal financial fy tax academic", step=0),
    "period": {"period": 0},
    "full": number_words("full whole entire calendar", step=0),
    "th": number_words("st nd rd th", step=0),
    "s": {"s": 0},
    "q": {"q": 0},
    "h": {"h": 0},
    "eve": {"eve": 0},
    "feast": number_words(
        "christmas xmas thanksgiving easter halloween juneteenth freedom jubilee independence bastille valentine new"
        " election labor labour memorial veterans columbus international good ash palm boxing remembrance mother"
        " inauguration armistice canada australia presidents epiphany",
        step=0,
    ),
    # What a number of four digits may count, so that it is no year.
    "counted": number_words(
        "people persons men women children troops soldiers workers jobs votes seats tonnes tons miles kilometers"
        " kilometres km metres meters feet square acres hectares pounds dollars euros shares barrels percent units"
        " refugees homes cases deaths students employees police officers members points degrees megawatts mw kg"
        " calories words pages civilians migrants passengers fans runners hp rpm grams million billion dead others"
        " participants delegates guests customers households households companies bodies fighters militants",
        step=0,
    ),
    "will": number_words("will shall ll", step=0),
    "likely": number_words("if would could might can must should ready effective willing", step=0),
    "plan": number_words("plan planned planning hoping hoped", step=0),
    # What in a sentence tells that a day lies ahead, and what tells that it is past.
    "future": number_words(
        "scheduled expected due expire expires expiring payable"
        " plans set deadline redeem redemption mature matures begins starts going hopes hope"
        " intend intends aims slated want wants propose proposes reconvenes"
        " forthcoming ahead await awaiting eve extended postponed resume",
        step=0,
    ),
    "did": number_words(
        "was were had did said told began fell rose took won lost made went came met left held found saw gave got kept"
        " knew led sent spoke struck shot wrote became hit cut broke grew brought bought sold built drew fought put ran"
        " stood thought swept flew fled has have been",
        step=0,
    ),
}

VALUES: dict[str, int] = {word: value for words in reversed(KINDS.values()) for word, value in words.items()}
