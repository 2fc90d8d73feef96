"""Traits: number, gender and animacy of a mention, as its words alone show them; what they do not show is 0."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from attribune.records import Span

TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
POSSESSIVE = re.compile(r"['’]s?$")


def gather_words(spelled: str) -> frozenset[str]:
    """Return words spelled in one string, apart by blanks, as a set."""
    return frozenset(spelled.split())


class Form(StrEnum):
    """What a mention is built like."""

    THIRD = "third"
    SPEECH = "speech"
    POINTER = "pointer"
    NAME = "name"
    DEFINITE = "definite"
    OWNED = "owned"
    INDEFINITE = "indefinite"
    NUMBER = "number"
    TIME = "time"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Traits:
    """What a mention's words show.

    Attributes:
        form: what it is built like.
        head: its main word, in lower case.
        number: 1 plural, -1 singular, 0 unknown.
        gender: 1 feminine, -1 masculine, 0 unknown or none.
        person: 1 a human being or several, -1 something else, 0 unknown.
        key: what a later mention repeats: the head of a name or noun phrase, or the pronoun's class.
    """

    form: Form
    head: str
    number: int
    gender: int
    person: int
    key: str


# Word: class, number, gender, person.
PRONOUNS: dict[str, tuple[str, int, int, int]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("he", -1, -1, 1)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("she", -1, 1, 1)),
    **dict.fromkeys(("it", "its", "itself"), ("it", -1, 0, -1)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), ("they", 1, 0, 0)),
}
SPEECH = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("i", -1)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("we", 1)),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), ("you", 0)),
}
POINTERS = gather_words("this that these those which what who whom whose here there one ones then now such")
DEFINITE = gather_words("the this that these those such both")
INDEFINITE = gather_words("a an some any no another each every many several few most more all")
OWNERS = gather_words("his her its their my our your")
PLURAL_WORDS = gather_words(
    "these those many several few both all most some two three four five six seven eight nine ten dozens hundreds "
    "thousands millions other more"
)
PLURAL_NOUNS = gather_words(
    "people men women children police media data criteria feet teeth mice folks personnel cattle others majority"
)
SINGULAR_S = re.compile(r"(ss|us|is|ics|news|series|ness|['’]s|texas|congress|perhaps)$")
BREAKS = gather_words(
    ", : ; ( ) – — - of in on at by for from with to about against between among into over under after before during "
    "without within through near that which who whom whose where when while as than because if is was are were has "
    "have had"
)
NON_NAMES = gather_words(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
TIMES = gather_words(
    "today tomorrow yesterday tonight now date day days week weeks month months year years decade decades century "
    "morning afternoon evening night hour hours minute minutes second seconds moment time times weekend spring summer "
    "autumn fall winter past future monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december"
)
MALE = gather_words(
    "mr sir king prince lord father son brother husband man boy uncle grandfather nephew dad gentleman businessman "
    "chairman congressman policeman fisherman actor waiter priest monk bishop pope guy groom widower men boys sons "
    "brothers fathers spokesman salesman cameraman councilman statesman sportsman gunman duke baron emperor"
)
FEMALE = gather_words(
    "mrs ms miss madam lady queen princess mother daughter sister wife woman girl aunt grandmother niece mom mum "
    "businesswoman chairwoman congresswoman policewoman actress waitress nun widow bride women girls daughters sisters "
    "mothers spokeswoman councilwoman heroine empress duchess baroness"
)
MALE_NAMES = gather_words(
    "aaron abdul abraham adam adrian ahmed alan albert alex alexander alfred ali allen andrew andy anthony antonio "
    "arthur barack ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles charlie "
    "chris christian christopher clarence craig daniel danny dave david dennis derek dick don donald doug douglas "
    "eddie edward eric ernest eugene evan felix francis frank fred frederick gary geoffrey george gerald gordon greg "
    "gregory hans harold harry hassan henry howard hugh ian ibrahim igor isaac ivan jack jacob james jamie jason jay "
    "jean jeff jeffrey jeremy jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua "
    "juan julian justin karl keith ken kenneth kevin kyle larry lawrence lee leo leon leonard lewis louis luis luke "
    "marco marcus mario mark martin marvin matt matthew max michael miguel mike mitch mitt mohammed muhammad murray "
    "nathan neil nicholas nick nigel noah norman oliver oscar otto pablo patrick paul pedro peter phil philip pierre "
    "rahul ralph ray raymond richard rick robert roberto rod rodney roger roland ron ronald ross roy rupert russell "
    "ryan sam samuel scott sean sebastian sergei simon stanley stefan stephen steve steven stuart ted terry theodore "
    "thomas tim timothy toby todd tom tommy tony trevor vernon victor vincent vladimir wallace walter warren wayne "
    "will william xavier yusuf"
)
FEMALE_NAMES = gather_words(
    "abigail ada agnes alexandra alice alison amanda amelia amy andrea angela anita ann anna anne annie barbara "
    "beatrice becky betty beverly bonnie brenda bridget camille carla carol caroline carolyn catherine cathy charlotte "
    "cheryl chloe christina christine claire clara claudia condoleezza connie cynthia daisy dana dawn deborah debbie "
    "denise diana diane donna doris dorothy edith elena eleanor elizabeth ella ellen elsa emily emma erica erin esther "
    "eva evelyn fatima fiona florence frances gabrielle gail gina gladys gloria grace greta hannah harriet hazel "
    "heather heidi helen hillary hope ida ingrid irene isabel isabella ivy jackie jacqueline jane janet janice jasmine "
    "jean jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia julie june karen "
    "kate katherine kathleen kathryn kathy katie kayla kelly kim kirsten kristen kristin laura lauren laurie leah "
    "leila lena leslie lillian linda lindsay lisa liz lois lori louise lucia lucy lydia lynn madeleine maggie marcia "
    "margaret maria marie marilyn marina marjorie martha mary maureen megan melanie melissa michelle mildred miriam "
    "molly monica nadia nancy naomi natalie nellie nicole nina nora norma olga olivia pamela patricia patty paula "
    "pauline peggy penny phyllis priscilla rachel rebecca regina renee rita roberta rosa rose rosemary ruth sally "
    "samantha sandra sara sarah sharon sheila shirley silvia sonia sophia sophie stella stephanie sue susan suzanne "
    "sylvia tamara tanya tara teresa theresa tiffany tina tracy valerie vanessa vera veronica victoria viola virginia "
    "vivian wanda wendy yolanda yvonne zoe"
)
PEOPLE = re.compile(
    r"(?:president|minister|secretary|senator|judge|justice|lawyer|attorney|officer|official|spokes\w+|leader|chief|"
    r"director|candidate|teacher|student|doctor|scientist|researcher|expert|worker|player|coach|author|writer|"
    r"reporter|journalist|critic|activist|voter|citizen|resident|victim|suspect|defendant|petitioner|respondent|"
    r"plaintiff|witness|soldier|general|commander|people|child|children|friend|colleague|neighbou?r|ambassador|"
    r"governor|mayor|councill?or|commissioner|chair\w*|professor|analyst|economist|guest|user|employee|employer|"
    r"person|politician|lawmaker|deput(?:y|ie)|refugee|immigrant|migrant|patient|nurse|driver|passenger|parent|famil"
    r"(?:y|ie)|kid|baby|couple|crowd|protester|police|athlete|singer|musician|artist|engineer|farmer|fan|member|"
    r"inmate|prisoner|veteran|hero|agent|boss|owner|founder|speaker|representative|delegate|envoy|diplomat|"
    r"\w{3,}(?:ologist|ician|ists?$|woman|women|man$|men$))s?$"
)
THINGS = re.compile(
    r"\w*(?:tion|sion|ment|ness|ship|ism|ance|ence|hood|dom|ury|ility|ology|graphy|ware|work|house|land)s?$|(?:"
    r"company|companies|party|parties|government|country|countries|state|city|court|committee|agency|agencies|bank|"
    r"university|school|team|group|army|navy|council|department|ministry|congress|senate|parliament|law|bill|report|"
    r"statement|case|war|election|vote|plan|deal|book|film|article|paper|website|site|year|month|week|day|time|"
    r"system|program(?:me)?|project|problem|issue|question|idea|way|thing|word|story|market|price|money|world|nation|"
    r"ant|animal|disease|virus|water|food|car|plane|ship|building|street|place|area|region|event|game|song|"
    r"constitution|treaty|act|rule|right|power|union|life|data)s?$"
)
GROUPS = re.compile(
    r"(?:company|party|government|country|state|city|court|committee|agency|bank|university|school|team|group|army|"
    r"navy|council|department|ministry|congress|senate|parliament|administration|union|commission|corporation|police|"
    r"inc|corp|ltd|association|organi[sz]ation|foundation|institute|nation|press|church|media|family|majority|public)$"
)


def find_head(words: list[str]) -> int:
    """Return the place of a phrase's main word: the last one before what modifies it from behind."""
    start = next((i for i, w in enumerate(words) if w.isalnum() or len(w) > 1), 0)
    for i in range(start + 1, len(words)):
        if words[i].lower() in BREAKS:
            return i - 1
    return len(words) - 1


def locate_head(text: str, span: Span) -> int:
    """Return where a mention's main word starts in the text."""
    tokens = list(TOKEN.finditer(text, span.start, span.end))
    return tokens[find_head([token.group() for token in tokens])].start() if tokens else span.start


def read_number(head: str, words: list[str], *, joined: bool, named: bool) -> int:
    """Return 1 for plural, -1 for singular, 0 for unknown."""
    first = words[0].lower()
    if joined or head in PLURAL_NOUNS or first in PLURAL_WORDS - {"all", "some", "more", "other"}:
        return 1
    if first in ("a", "an", "this", "that", "another", "each", "every", "one"):
        return -1
    if named:
        return 0 if head.endswith("s") else -1
    return 1 if head.endswith("s") and not SINGULAR_S.search(head) else -1


def read_gender(words: list[str]) -> int:
    """Return 1 for feminine, -1 for masculine, 0 for unknown, by titles, nouns and first names."""
    low = [word.lower() for word in words]
    for word in low:
        if word in FEMALE or word in MALE:
            return 1 if word in FEMALE else -1
    for word, lower in zip(words, low, strict=True):
        if word[0].isupper() and (lower in FEMALE_NAMES) != (lower in MALE_NAMES):
            return 1 if lower in FEMALE_NAMES else -1
    return 0


def read_person(head: str, gender: int, *, named: bool, size: int) -> int:
    """Return 1 for people, -1 for anything else, 0 for unknown."""
    if gender or PEOPLE.match(head):
        return 1
    if GROUPS.match(head) or THINGS.match(head) or head.isdigit():
        return -1
    # Things outnumber people among common nouns, not among names.
    return 0 if named or size == 0 else -1


def read_form(words: list[str], *, named: bool) -> Form:
    """Return what a noun phrase is built like."""
    first, head = words[0].lower(), words[-1].lower()
    if head in TIMES or (head.isdigit() and len(head) == 4):
        return Form.TIME
    if named:
        return Form.NAME
    if first in OWNERS:
        return Form.OWNED
    if first in DEFINITE:
        return Form.DEFINITE
    if first in INDEFINITE:
        return Form.INDEFINITE
    return Form.NUMBER if first[0].isdigit() else Form.BARE


def read_traits(words: str) -> Traits:
    """Return the traits of a mention from its words."""
    tokens = [POSSESSIVE.sub("", token) or token for token in TOKEN.findall(words)] or ["?"]
    only = tokens[0].lower() if len(tokens) == 1 else ""
    if only in PRONOUNS:
        kind, number, gender, person = PRONOUNS[only]
        return Traits(Form.THIRD, only, number, gender, person, kind)
    if only in SPEECH:
        return Traits(Form.SPEECH, only, SPEECH[only][1], 0, 1, SPEECH[only][0])
    if only in POINTERS:
        plural = only in ("these", "those", "ones")
        return Traits(Form.POINTER, only, 1 if plural else -1, 0, 1 if only in ("who", "whom") else 0, only)
    at = find_head(tokens)
    core = tokens[: at + 1]
    head = core[-1].lower()
    named = core[-1][0].isupper() and head not in NON_NAMES and (len(core) > 1 or len(core[-1]) > 1)
    joined = any(word.lower() in ("and", "&") for word in tokens[: at + 1])
    gender = 0 if joined else read_gender(core)
    number = read_number(head, core, joined=joined, named=named)
    person = read_person(head, gender, named=named, size=len(core))
    return Traits(read_form(core, named=named), head, number, gender, person, head)
