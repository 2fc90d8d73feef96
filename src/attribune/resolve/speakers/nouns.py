"""Nouns that tell what a speaker is: documents, outlets, bodies, governments, people, and what vouches for whom."""

from __future__ import annotations

from attribune.records import SpeakerKind

DOCUMENTS = frozenset(
    "report reports study studies data figure figures statistics survey surveys poll polls memo memos memorandum "
    "document documents filing filings lawsuit suit complaint indictment law bill text texts book books analysis "
    "review assessment audit dossier transcript transcripts manifesto resolution treaty agreement file files record "
    "records result results finding findings estimate estimates projection projections census index chart map "
    "evidence research draft paper papers order ruling verdict affidavit video footage recording image images photo "
    "photos petition contract constitution account accounts documentation email emails cable cables profile entry "
    "page sign declaration communique communiqué charter strategy guidelines rules calculations forecast "
    "forecasts".split()
)
# What somebody says through: the one who made it is who speaks.
VEHICLES = frozenset(
    "statement statements letter tweet tweets post posts message speech interview testimony release remarks "
    "comments email e-mail press-release blog column editorial op-ed address announcement".split()
)
OUTLETS = frozenset(
    "newspaper newspapers magazine broadcaster channel network website site outlet outlets daily weekly media press "
    "tabloid tabloids station newswire wire blog publication publisher newsletter portal".split()
)
# News agencies and broadcasters that are known by these letters everywhere, whatever follows them.
AGENCIES = frozenset("reuters afp bloomberg tass xinhua interfax bbc cnn nbc cbs abc cnbc msnbc fox".split())
# What names of outlets end with.
OUTLET_NAMES = AGENCIES | frozenset(
    "times post journal news tv television radio gazette herald tribune guardian telegraph chronicle observer "
    "courier daily weekly mail mirror star sun express press magazine broadcasting today digest inquirer sentinel "
    "examiner standard independent economist dispatch ledger review".split()
)
BODIES = frozenset(
    "ministry department agency company party group organisation organization union committee commission council "
    "court bank university police army military navy firm board team campaign embassy mission office authority "
    "association institute foundation parliament senate congress house league federation alliance bloc movement "
    "coalition service force forces corps centre center club church school college hospital corporation tribunal "
    "bureau secretariat delegation assembly panel regulator watchdog charity network society chamber fund airline "
    "carrier manufacturer operator brigade militia faction cartel gang lobby leadership command presidency "
    "chancellery consulate cabinet staff family".split()
)
GOVERNMENTS = frozenset(
    "government administration regime authorities country nation state side republic kingdom".split()
)
# Bodies that rule a country when nothing but its name stands with them.
RULERS = frozenset("government administration regime authorities side leadership".split())
COUNTRIES = frozenset("country nation state republic kingdom".split())
GENERIC_BODIES = frozenset(
    "company group organisation organization agency firm body bloc institution party outfit".split()
)
COMPANIES = frozenset("company firm manufacturer airline carrier corporation operator business retailer".split())
# What no company is called.
PUBLIC_BODIES = frozenset(
    "ministry department office court senate congress parliament commission committee council party university school "
    "police army navy embassy agency bureau administration authority house government".split()
)
PAIRS = frozenset(("both", "the two", "the pair", "the duo", "both sides", "the two sides", "both men", "both women"))


def classify_noun(head: str) -> SpeakerKind | None:
    """Return the kind that a common noun settles, null where it settles none."""
    word = head.lower()
    for nouns, kind in (
        (GOVERNMENTS, SpeakerKind.GOVERNMENT),
        (OUTLETS, SpeakerKind.OUTLET),
        (DOCUMENTS | VEHICLES, SpeakerKind.DOCUMENT),
        (BODIES, SpeakerKind.ORGANISATION),
    ):
        if word in nouns:
            return kind
    return None
