"""Unnamed: whether a source's words keep it unnamed.

Unnamed are sources as such ("informed sources"), single persons of a kind ("a senior official"), unspecified groups
("critics", "some analysts"), and unspecified reports. A named body's officials ("Ostervan officials"), its
spokespeople, and a group of which one is named ("critics, including Ostervane") are not. A pronoun tells nothing.
"""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """Return a pattern for any of the words, which are patterns themselves."""
    return f"(?:{'|'.join(words.split())})"


# Whoever is called so is unnamed unless a name follows.
SOURCES = any_of("sources? insiders? informants? whistle-?blowers? tipsters? leakers?")
# Groups that speak as their kind; unspecified even where they stand alone.
CROWD = any_of(
    """critics? opponents? detractors? skeptics? sceptics? observers? analysts? experts? commentators? pundits?
    journalists? reporters? correspondents? witness(?:es)? eyewitness(?:es)? bystanders? onlookers? residents? locals?
    neighbou?rs? diplomats? activists? strategists? consultants? specialists? scholars? economists? historians? lawyers?
    attorneys? advis[eo]rs? aides? staffers? operatives? associates? friends? relatives? colleagues? people persons?
    passers-?by traders? dealers? donors? allies ally confidants? doctors? scientists? researchers? academics?
    commanders? investigators? supporters? proponents? advocates? survivors? employees? patients? veterans?"""
)
# These speak for a body; unnamed only one by one, or as some of many.
OFFICE = any_of(
    """officials? authorit(?:y|ies) lawmakers? ministers? senators? congressm[ae]n legislators? politicians? leaders?
    executives? members? delegates? bureaucrats? soldiers? officers? policem[ae]n agents? m[ae]n wom[ae]n girls? boys?
    voters? students? teachers? protesters? demonstrators? drivers? refugees? parents? mothers? fathers? republicans?
    democrats? conservatives? liberals? attendees? businessm[ae]n farmers? generals? fighters? workers? judges?
    prosecutors? users? readers? guests? victims? engineers? managers? directors? chiefs? commanders? envoys? governors?
    pilots? captains? fisherm[ae]n shopkeepers? villagers? clerks? nurses?
    mayors? executives? spokesmen prisoners? migrants? owners?"""
)
NAME = r"[A-Z][\w'.-]+"
MODIFIERS = r"(?:(?!(?:including|named|and|or|who|of|in|at|from|for|by|on|to)\b)[\w.'-]+,? ){0,5}?"
SOME = (
    r"(?:some|several|many|various|certain|numerous|multiple|other|unspecified|two|three|four|five|half a dozen|a few|"
    r"few|a number of|dozens of|most)"
)
MARKED = re.compile(
    r"\b(?:anonymous(?:ly)?|unnamed|unidentified|unspecified|undisclosed|anonymity|not to be (?:named|identified)|"
    r"declin(?:ed|ing) to be (?:named|identified)|asked not to|not authori[sz]ed|(?:familiar|acquainted) with|"
    r"knowledge of|briefed on|close to|privy to|in the know)\b",
    re.IGNORECASE,
)
UNNAMED = re.compile(
    rf"\s*(?:(?:the |an? |one |its |his |her |their |two |some )?{MODIFIERS}{SOURCES}\b"
    rf"|(?:an?|one|another|a certain) {MODIFIERS}(?:{CROWD}|{OFFICE})\b"
    rf"|{SOME} (?:of (?:the|his|her|its|their) )?{MODIFIERS}(?:{CROWD}|{OFFICE}|{SOURCES})\b"
    rf"|(?:{SOME} )?{MODIFIERS}and {MODIFIERS}{SOURCES}\b"
    r"|(?:(?:senior|top|high-ranking|high-level|local|other|unnamed|intelligence|security|military|law enforcement) )*"
    r"officials\s*$"
    r"|(?:some|others|many|several|most|people|anyone|someone|somebody|one|two|few|another)\s*$)",
    re.IGNORECASE,
)
# Reports of nobody in particular, and papers that are kept secret.
REPORTS = re.compile(
    r"\s*(?:(?:some|several|many|various|unconfirmed|recent|earlier|other|multiple|numerous|local|media|press|news|"
    r"initial|early|preliminary|published|intelligence) )*(?:reports?|rumou?rs?|leaks?|speculation|gossip)\s*$"
    r"|.{0,40}\b(?:secret|classified|confidential|leaked) (?:\w+ ){0,2}(?:memo|cable|document|report|file|dossier)s?\b",
    re.IGNORECASE,
)
GROUP = re.compile(rf"\s*{MODIFIERS}{CROWD}\b", re.IGNORECASE)
# A named body's people: "Tolmere College researchers", "TLA activists".
OF_BODY = re.compile(
    r"(?!(?:Senior|Veteran|Top|Former|Leading|Local|Other|Independent|Foreign|Western|Legal|Medical|Military)\b)"
    rf"(?:{NAME} {NAME}(?: {NAME})*|(?!U\.?S|U\.?K|E\.?U|U\.?N)[A-Z]{{3,}})(?: [a-z-]+)? (?i:{CROWD})\b"
)
# "Critics of the plan" go unnamed, "the critics" were spoken of before; these alone go unnamed with "the" too.
DEFINITE = re.compile(
    r"\s*(?:the|this|that|these|those|both|each|our|my)\b(?! (?:critics?|opponents?)\b)", re.IGNORECASE
)
PRONOUN = re.compile(r"\s*(?:i|we|you|he|she|it|they|who|which|that|this|him|her|them|me|us)\s*$", re.IGNORECASE)
SPOKESPERSON = re.compile(r"\b(?:spokes(?:m[ae]n|wom[ae]n|person|people)|press secretary)\b", re.IGNORECASE)
# "Critics, including Ostervane"; "an analyst, Mara Lind"; "analyst Mara Lind"; "Mara Lind, an analyst".
NAMED = re.compile(
    rf"\b(?:including|such as|named|called|among them)\b[^.]{{0,40}}?\b[A-Z]"
    rf"|\b(?i:{CROWD}|{OFFICE}|{SOURCES}),? {NAME} [A-Z]"
    rf"|^\s*{NAME}(?: {NAME})+,"
    rf"|, {NAME}(?: {NAME})+\s*,?\s*$"
    # A name made of such words: "Teachers against Noise".
    rf"|^\s*{NAME}(?: (?:without|for|against) {NAME}|(?: {NAME})+ (?:without|for|against) {NAME})+\s*$"
)


def is_pronoun(source: str) -> bool:
    """Tell whether a source is but a pronoun."""
    return PRONOUN.match(source) is not None


def is_named(source: str) -> bool:
    """Tell whether a source's words give somebody's name, or a body that the speaker speaks for."""
    return NAMED.search(source) is not None or SPOKESPERSON.search(source) is not None


def is_unnamed(source: str) -> bool:
    """Tell by a source's words alone, with plain apostrophes, whether they keep it unnamed."""
    if is_pronoun(source) or is_named(source):
        return False
    if MARKED.search(source) or UNNAMED.match(source) or REPORTS.match(source):
        return True
    is_open = DEFINITE.match(source) is None and OF_BODY.match(source) is None
    return is_open and GROUP.match(source) is not None
