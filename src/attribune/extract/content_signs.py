"""Content signs: the words by which a sentence shows what its speaker does with it, grouped by act.

Each sign is a pattern over a lower-case sentence with plain apostrophes and no quotation marks. Where two begin at the
same place the one that stands first here counts. Those whose name begins with "clause" count in the first clause only.
"""

from __future__ import annotations

from attribune.records import SpeechAct

BE = r"(?:is|are|was|were|be|been|being|'s|'re|am|'m)"
OWN = r"(?:i|we)"
ADVERBS = r"(?: \w+ly| also| always| still| never| just| do| would|,? of course,?| very much| again){0,2}"

# What is denied rather than turned down when it is rejected.
CLAIMS = (
    r"(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|rumou?rs?|assertions?|notions?|involvement|"
    r"insinuations?|narratives?)"
)
UNTRUE = (
    r"(?:untrue|false|falsehoods?|baseless|unfounded|groundless|nonsense|fabricated|fabrications?|fake|"
    r"a hoax|propaganda|without foundation|inaccurate|incorrect|not true|not correct|absurd|ridiculous|fictitious|"
    r"invented|(?:an? )?(?:(?:big|outright|blatant|total|complete) )?lie)"
)
WRONGDOER = (
    r"(?:criminals?|liars?|lying|corrupt|crooks?|crooked|racists?|terrorists?|rapists?|frauds?|bigots?|bigoted|guilty|"
    r"murderers?|thieves|thief|traitors?|dictators?|responsible for|to blame|complicit|illegal|rigged|violating|"
    r"war crimes?|aggressors?|dishonest|culpable|lies|an attack on|a crime)"
)
WRONGED = (
    r"(?:committed(?! to\b)|violat(?:ed|es|ing)|breach(?:ed|es|ing)|stole|stolen|lied|cheated|rigged|massacred|"
    r"murdered|tortured|betrayed|sabotaged|covered up|orchestrated|"
    r"caused (?:\w+ ){0,2}(?:damage|harm|suffering|deaths?|losses)|"
    r"provok(?:ed|es|ing)|destabili[sz](?:ed|es|ing)|harm(?:ed|s|ing)|interfer(?:ed|es|ing)|meddl(?:ed|es|ing)|"
    r"broke (?:the )?(?:law|rules|promise)|incit(?:ed|es|ing)|exploit(?:ed|s|ing)|mis(?:led|leads|leading)|assaulted)"
)
CRIMES = (
    r"(?:slander|aggression|blackmail|genocide|war crimes?|atrocit(?:y|ies)|ethnic cleansing|massacres?|"
    r"state terrorism|provocations?|double standards?|"
    r"warmonger\w*|crimes against|hostile (?:acts?|actions?|polic(?:y|ies)))"
)
# What befalls somebody is foreseen rather than promised: "we will be safe", "we will win".
STATE = (
    r" (?:not |never |also |still )?(?:be (?!ready\b|there\b|\w+ing\b)|(?:continue|have|need) to be\b|"
    r"(?:see|find|know|win|lose|need|become|face|suffer|remember)\b|have (?:an?|the|to)\b)"
)
YIELDS = (
    r"(?:accept|allow|tolerat|pay|negotiat|support|agree|recogni|yield|bow|surrender|back|compromis|join|vote|let|attend|"
    r"comply|stop|give up|give in|abandon)\w*"
)

DENY = (
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?)\b",
    r"\bdisput(?:es|ed)\b(?! (?:islands|territor|areas?|regions?|waters|border)\b)",
    rf"\b(?:reject|dismiss)(?:s|es|ed|ing)?(?: \w+){{0,3}}? {CLAIMS}\b",
    rf"\b(?:{BE}|as|to be)(?: (?!not)\w+)? {UNTRUE}\b",
    rf"^(?:\w+ ){{1,4}}{UNTRUE}\b",
    r"\bthere (?:is|was|has been|had been) (?:absolutely )?no (?:evidence|proof)\b",
    r"\b(?:did|does|do|had|has|have)(?: not|n't) (?:have |had )?anything to do with\b",
    r"\b(?:had|have|has|having) (?:absolutely )?(?:nothing to do with|no (?:role|part|involvement|knowledge))",
    rf"\b{OWN} (?:did not|didn't|have never|'ve never|never|had no|was not|wasn't)\b",
    r"\b(?:there (?:is|was|were|are|has been) no|no)(?: \w+)? (?:truth|collusion|wrongdoing)\b",
    r"\bdid(?: not|n't) (?:commit|take part|carry out|launch|attack|target|order|violate|break|discuss|ask|tell)\b",
)
REJECT = (
    r"\b(?:reject|condemn|denounc|oppos|criticis|criticiz|refus|deplor|dismiss)(?:s|es|ed|e)\b(?<!as opposed)",
    # "A treaty opposing such weapons" is what a noun is like, not what somebody does.
    rf"\b{BE}(?: \w+ly| also| still| now)? (?:reject|condemn|denounc|oppos|refus)ing\b",
    r"\b(?:reject|condemn)\b",
    r"^(?:no|never)$",
    rf"\b(?:(?:will|would|shall|cannot|are|am|is|'re|'m) (?:not|never)|won't|wouldn't|can't|aren't|isn't|unwilling to)"
    rf"(?: going to| ready to| willing to| prepared to)?(?: be)? {YIELDS}",
    r"\b(?:unacceptable|absolutely not|no way|outrageous|disgraceful|shameful|malicious|despicable|out of the question|"
    r"ill-advised|a disgrace|a disaster|disastrous|reckless|abhorrent|deplorable|irresponsible|a mistake|flatly wrong|"
    r"horrible|terrible|stupid|an insult|hypocri\w+)\b",
    r"\b(?:does|do|did)(?: not|n't) (?:accept|recogni[sz]e|support|tolerate|approve|agree)\b",
    rf"\b{OWN} (?:do not|don't|can't|cannot|could not|couldn't) (?:support|accept|agree|want|like|approve|endorse)\b",
    r"\b(?:i'm|we're|am|are|is|was|were) (?:strongly |firmly |totally )?(?:against|opposed to)\b",
)
ACCUSE = (
    r"\b(?:accus(?:e|es|ed)|blam(?:e|es|ed)|alleg(?:e|es|ed))\b",
    rf"\b(?:{BE}|as)(?: an?| the| behind| \w+ly| a \w+| all| just)? {WRONGDOER}\b",
    rf"^(?:\w+ ){{1,4}}(?:an? )?{WRONGDOER}\b",
    rf"\b{WRONGED}\b",
    r"\bl(?:ies|ying|ied) (?:about|to)\b",
    r"\bresponsib(?:ility|le) for the (?:\w+ )?(?:war|crisis|conflict|attacks?|deaths?|killings?)\b",
    rf"\b{CRIMES}\b",
    r"^(?:of|on|about)(?: \w+){0,4} (?:plot|conspiracy|involvement|fraud|corruption|abuse|wrongdoing|collusion|bribery|"
    r"misconduct|assassination|meddling|crimes?)\b",
)
CONFIRM = (
    rf"\b{OWN} (?:acknowledge|admit|concede|confess|apologi[sz]e)\b",
    r"\b(?:acknowledg|admitt|confirm)(?:s|es|ed)\b|\bi was wrong\b|\bmade a mistake\b",
)
CLAUSE_DEMAND = (
    r"\b(?:should(?!n't have| have| not have)|must(?! have)|ought to|needs? to|has to|have to|let's|let us)\b",
)
DEMAND = (
    rf"\b{OWN} (?:urge|demand|call (?:on|for|upon)|ask|request|propose|insist)\b",
    r"\b(?<!the )(?<!a )(?<!his )(?<!its )(?:urg|demand|propos|request)(?:es|s|ed)\b|\bcall(?:s|ed) (?:on|for|upon)\b",
    r"\b(?:it is|it's|it was|is) (?:high )?(?:time|necessary|essential|imperative|crucial|vital|urgent)"
    r"(?: \w+)? (?:to|for|that)\b",
    r"^(?:please|don't|do not|stop|let|go|vote|take|make|send|give|get|come|look at|turn|keep|remember|never|wait|"
    r"leave|tell|ask|bring|end|release|resign|be|put|start|listen|join|build|lock|stand|publish|read|watch|help)\b"
    r"(?! (?:is|are|was|were|has|had|will|mind)\b)",
)
PROMISE = (
    rf"\b{OWN}{ADVERBS}(?:'ll| will| shall|(?: am|'m| are|'re) (?:going|ready|prepared|determined|committed) to)\b"
    rf"(?! (?:not|never)\b)(?!{STATE})",
    rf"\b{OWN}{ADVERBS} (?:plan|intend|promise|pledge|vow|swear|guarantee|commit)\b(?! not)",
    r"\b(?:is|are|was|were|remain(?:s|ed)?) (?:fully |also |now |always |still )?"
    r"(?:ready|prepared|determined|committed) to\b",
    r"\b(?:plans|intends|planned|intended|vows|vowed|pledges|pledged|promises|promised|planning) to\b",
    r"\b(?:my|our|i|we)\b(?: [^ ,]+){0,3} priorit(?:y|ies)\b|\bpriorit(?:y|ies) of (?:my|our)\b",
    r"\b(?:our|my) (?:goal|aim|task|plan|intention) is\b",
    r"\b(?:has|have|had) (?:no|every) (?:intention|intent|plans?)(?: \w+)? (?:to|of)\b",
)
CLAUSE_BELIEVE = (
    rf"\b{OWN}{ADVERBS} (?:think|believe|hope|want|wish|fear|support|regret|feel|trust|expect|welcome|love|like|worry|"
    r"doubt|consider|favou?r|prefer|admire|appreciate|thought|hoped|wanted|felt|supported)\b",
    rf"\b{BE}{ADVERBS} (?:not )?(?:open (?:to|for)|confident|optimistic|concerned|worried|hopeful|interested in|"
    r"in favou?r of|willing to|pleased|disappointed|grateful|proud|glad|happy to|happy with|convinced|sure|afraid|"
    r"sorry|honou?red|excited|saddened|eager)\b",
    r"\b(?:wants|hopes|believes|thinks|supports|fears|feared|favou?rs|wanted|hoped|believed|supported|wishes|welcomes|"
    r"welcomed|prefers|praised|preferred)\b(?! to (?:be|have) )",
    r"\b(?:he|she|they|it|who) (?:think|thought|feels?|felt|hope|want|believe|fear|expect|expected|expects)\b",
    r"\b(?:in my (?:opinion|view|mind)|my (?:view|opinion|hope|belief|sense|guess|feeling|fear) is|i'd like|"
    r"thoughts and prayers|congratulat\w+)\b",
)
# What follows may show another act ("considers the report false").
CLAUSE_LEAN = (r"\b(?:considers?|sees|views|regards|calls|finds)\b",)
CLAUSE_REJECT = (
    rf"\b{OWN}(?: will|'ll)? (?:not|won't|never|are not going to|am not going to)\b|\b{OWN}(?:'re|'m) not going to\b",
)
CLAUSE_PREDICT = (
    r"\b(?<!what )(?<!who )(?<!that )(?<!which )"
    r"(?:will|would|won't|might|(?:is|are|'s|'re) going to|"
    r"(?:is|are|'s|seems?|was|were)(?: \w+)? (?:un)?likely|"
    r"(?:is|are) (?:expected|set|bound|poised) to|'ll)\b(?!(?: not)? have\b)",
)

GROUPS: tuple[tuple[str, SpeechAct, tuple[str, ...]], ...] = (
    ("deny", SpeechAct.DENY, DENY),
    ("reject", SpeechAct.REJECT, REJECT),
    ("accuse", SpeechAct.ACCUSE, ACCUSE),
    ("confirm", SpeechAct.CONFIRM, CONFIRM),
    ("clause_demand", SpeechAct.DEMAND, CLAUSE_DEMAND),
    ("demand", SpeechAct.DEMAND, DEMAND),
    ("promise", SpeechAct.PROMISE, PROMISE),
    ("clause_believe", SpeechAct.BELIEVE, CLAUSE_BELIEVE),
    ("clause_lean", SpeechAct.BELIEVE, CLAUSE_LEAN),
    ("clause_reject", SpeechAct.REJECT, CLAUSE_REJECT),
    ("clause_predict", SpeechAct.PREDICT, CLAUSE_PREDICT),
)
