"""Source roles: in what capacity a speaker speaks: official, expert, witness, media, document or other.

The first rule that holds tells, in this order:

1. By kind: an outlet is media, a document is a document, a government is official.
2. By the source's own words: somebody who saw it is a witness, whatever else they are.
3. By the words of the source, then by what the article says that they are: reporters and news agencies are media;
   reports, figures and papers are documents; those who hold public office, or speak for a body that does, are
   officials; those who know by study or trade are experts.
4. Anyone else who can be told is other; where there are neither words nor kind, it is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune.records import SourceRole, SpeakerKind

BY_KIND = {
    SpeakerKind.OUTLET: SourceRole.MEDIA,
    SpeakerKind.DOCUMENT: SourceRole.DOCUMENT,
    SpeakerKind.GOVERNMENT: SourceRole.OFFICIAL,
}
# Patterns of single words; a dot stands for the blank or hyphen within one entry.
WITNESS = r"""
    witness(?:es)? eyewitness(?:es)? bystanders? onlookers? passers.by survivors? residents? villagers?
    neighbou?rs? locals passengers? victims? relatives? inhabitants? evacuees? refugees?
"""
MEDIA = """
    media newspapers? dailies daily magazines? broadcasters? outlets? journalists? reporters? correspondents?
    columnists? editors? anchors? presenters? editorials? op.eds? tabloids? press podcasts? bloggers? newsrooms?
    tv radio (?:news|wire|state).(?:agency|agencies|site|service|channel|outlet|tv|television|radio)s?
    documentar(?:y|ies) interviewers? moderators?
"""
DOCUMENT = """
    reports? documents? memos? memorand(?:um|a) stud(?:y|ies) polls? surveys? figures data statistics papers?
    letters? statements? records? filings? transcripts? cables? e-?mails? indictments? complaints? lawsuits?
    affidavits? rulings? judge?ments? resolutions? agreements? treat(?:y|ies) constitutions? laws? rules? books?
    notes? assessments? audits? dossiers? files? websites? tweets? articles? charters? communiqu[eé]s? budgets?
    census evidence research analyses guidelines? manuals? ads? commercials? videos? footage manifestos?
    declarations?
"""
OFFICIAL = r"""
    president vice.president premier prime.minister chancellor king(?=.\w) queen(?=.\w) prince(?=.\w) emir
    sultan minister ministers ministry ministries secretary secretaries undersecretary senators? sen
    congressm[ae]n congresswom[ae]n representatives? rep gov governors? mayors? lawmakers? legislators? mps?
    ambassadors? envoys? diplomats? officials? commissioners? councill?ors? judges? justices? courts?
    prosecutors? sheriffs? police generals? admirals? colonels? commanders? officers? army military navy forces
    governments? administration authorit(?:y|ies) embass(?:y|ies) mission white.house pentagon kremlin
    spokes(?:m[ae]n|wom[ae]n|person|people|persons) departments? bureau parliament senate cabinet council
    commission committee attorney.general deput(?:y|ies) chief.of.staff delegates? delegations? regulators?
    ayatollah supreme.leader ombudsman inspectors? advis[eo]rs? aides?
"""
EXPERT = """
    experts? analysts? professors? prof scholars? scientists? researchers? academics? economists? historians?
    specialists? strategists? consultants? doctors? dr physicians? surgeons? engineers? sociologists?
    psychologists? epidemiologists? lecturers? fellows? think.tanks? institutes? universit(?:y|ies) pollsters?
    lawyers? attorneys? meteorologists? geologists? biologists? climatologists? virologists? observers?
    commentators? pundits? authors?
"""


def match_any(words: str) -> re.Pattern[str]:
    """Compile a pattern for any of the words, which are patterns themselves."""
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE)


SAW = match_any(WITNESS)
# No papers, whatever the words.
PEOPLE = (SpeakerKind.PERSON, SpeakerKind.GROUP)
RULES = (
    (match_any(MEDIA), SourceRole.MEDIA),
    (match_any(DOCUMENT), SourceRole.DOCUMENT),
    (match_any(OFFICIAL), SourceRole.OFFICIAL),
    (match_any(EXPERT), SourceRole.EXPERT),
)
# Nothing but a pronoun, or nothing at all, tells no role.
PRONOUN = re.compile(
    r"\s*(?:i|we|you|he|she|it|they|who|him|her|them|that|this|which|others?|some|both)?\s*", re.IGNORECASE
)
# Who speaks for these holds no public office.
BUSINESS = match_any("company companies firms? corporation airlines? banks? clubs? unions? campaigns? stores? hotels?")
# What stands behind these describes another: "a report by the ministry".
OF_ANOTHER = re.compile(r"\b(?:of|by|from|for|in|at|on|to|about|who|whose|which|that|with|against)\b")


def tell_by_words(words: str) -> SourceRole | None:
    """Return the role that a description's head gives, or else any of its words; null if none does."""
    whole = words.casefold()
    if BUSINESS.search(whole):
        return None
    return find_last_role(OF_ANOTHER.split(whole, maxsplit=1)[0]) or find_last_role(whole)


def find_last_role(part: str) -> SourceRole | None:
    """Return the role of the word that tells one and stands last: "a police report" is a document, not the police."""
    best: tuple[int, SourceRole] | None = None
    for rule, role in RULES:
        ends = [found.end() for found in rule.finditer(part)]
        if ends and (best is None or ends[-1] > best[0]):
            best = ends[-1], role
    return best[1] if best else None


def tell_role(words: str, kind: SpeakerKind | None, roles: Sequence[str]) -> SourceRole | None:
    """Return in what capacity a speaker speaks; null where nothing tells it.

    Args:
        words: the source as written, or the fullest name that the article gives.
        kind: what the speaker is, null if unknown.
        roles: what the article says that they are ("foreign minister").
    """
    if kind is not None and kind in BY_KIND:
        return BY_KIND[kind]
    if SAW.search(words):
        return SourceRole.WITNESS
    for description in (words, *roles):
        found = tell_by_words(description)
        if found is not None and not (found is SourceRole.DOCUMENT and kind in PEOPLE):
            return found
    if kind is None and PRONOUN.fullmatch(words) and not roles:
        return None
    return SourceRole.OTHER
