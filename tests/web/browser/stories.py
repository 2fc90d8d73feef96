"""Stories: a dozen invented articles: chains, denials, unnamed sources, names of many scripts, long words."""

from __future__ import annotations

from dataclasses import replace

from tests.web.browser.telling import Said, Story

from attribune.records import SourceRole, SpeakerKind, SpeechAct

TARN = Said(
    speaker="Ilse Tarn",
    role=SourceRole.OFFICIAL,
    aliases=("Tarn", "the mayor"),
    roles=("mayor of Port Anlow",),
    affiliation="Port Anlow",
)
VELL = Said(
    speaker="Oren Vell",
    act=SpeechAct.DENY,
    role=SourceRole.OFFICIAL,
    aliases=("Vell",),
    roles=("transport minister",),
)
AUTHORITY = Said(speaker="Harbour Authority", kind=SpeakerKind.ORGANISATION, role=SourceRole.OFFICIAL)
UNNAMED = Said(
    speaker="two people familiar with the inspection", kind=SpeakerKind.UNNAMED, is_anonymous=True, confidence=0.71
)
LAMP = Said(speaker="The Évening Lamp", kind=SpeakerKind.OUTLET, role=SourceRole.MEDIA)


BRIDGE = Story(
    title="Mayor says the Sallow bridge is safe as a paper reports cracks",
    outlet="The Harbour Courier",
    author="Mira Dosk",
    published="2031-05-04",
    url="https://courier.example/2031/05/sallow-bridge",
    paragraphs=(
        "By Mira Dosk",
        "{1s Mayor Ilse Tarn} {1c told} {1a reporters} on {0d Sunday} that {1q the Sallow bridge is “as safe as the "
        "day it opened”}, a day after {2s The Évening Lamp}, {3c citing} {3s two people familiar with the inspection}, "
        "{2c reported} that {2q,3q engineers had found {0n forty-one cracks} in its eastern pier}.",
        "{4q “I crossed it this morning with my children,”} {4s Tarn} {4c said}. {4q “I will cross it again tonight.”}",
        "{5s Transport Minister Oren Vell} {5c denied} that {5q his office had held back the inspection report}. "
        "{6s The Harbour Authority}, which runs the bridge, {6c accused} {6t the paper} of {6q publishing “half of a "
        "draft”}.",
        "{7s Inspector Βασίλης Λούρος} {7c said} {7q {8s the contractor} had {8c assured} him that {8q the welds would "
        "last until {0d 2040}}}. {9s The contractor} {9c declined to comment} {9q on the draft}.",
    ),
    said={
        1: TARN,
        2: replace(LAMP, confidence=0.88),
        3: replace(UNNAMED, parent=2),
        4: replace(TARN, rule="short name"),
        5: VELL,
        6: replace(AUTHORITY, act=SpeechAct.ACCUSE, confidence=0.64),
        7: Said(speaker="Βασίλης Λούρος", role=SourceRole.EXPERT, roles=("inspector",)),
        8: Said(speaker="the contractor", kind=SpeakerKind.UNNAMED, parent=7, act=SpeechAct.PROMISE, confidence=0.52),
        9: Said(speaker="the contractor", kind=SpeakerKind.UNNAMED, act=SpeechAct.OTHER, is_declined=True),
    },
    dates=("2031-05-04", "2040"),
    quantities=((41.0, "crack"),),
)
CRACKS = Story(
    title="Forty-one cracks: what the inspectors wrote",
    outlet="The Évening Lamp",
    author="Tomas Reel",
    published="2031-05-03",
    url="https://lamp.example/cracks",
    paragraphs=(
        "By Tomas Reel",
        "{1q Engineers found {0n forty-one cracks} in the eastern pier of the Sallow bridge}, {1c according to} "
        "{1s two people familiar with the inspection} who spoke on condition that their names be withheld {1r because "
        "they were not allowed to speak about it}.",
        "{2s One of them} {2c claimed} that {2t the Harbour Authority} {2q had asked for “a softer wording”}. "
        "{3s The authority} {3c rejected} {3q the claim}, {4c calling} {4q it “a fairy tale with a byline”}.",
        "{5s A draft of the report}, seen by this paper, {5c says} {5q the pier “should be watched every week”}.",
    ),
    said={
        1: UNNAMED,
        2: replace(UNNAMED, speaker="one of them", act=SpeechAct.ACCUSE, confidence=0.41, is_hedged=True),
        3: replace(AUTHORITY, act=SpeechAct.REJECT, rule="role"),
        4: replace(AUTHORITY, act=SpeechAct.REJECT, confidence=0.58),
        5: Said(speaker="draft of the report", kind=SpeakerKind.DOCUMENT, role=SourceRole.DOCUMENT),
    },
    quantities=((41.0, "crack"),),
)
FERRY = Story(
    title="Ferry fares to rise by a tenth, union vows to fight",
    outlet="The Harbour Courier",
    author="Jun Abara",
    published="2031-05-06",
    paragraphs=(
        "{1s The Harbour Authority} {1c announced} on {0d Tuesday} that {1q fares will rise by {0n 10 percent} "
        "in June}.",
        "{2q “We will not pay for their bridge,”} {2c said} {2s Lena Ostrowska-Featherstonehaugh}, who leads the "
        "seafarers’ union. {3s She} {3c vowed} {3q to strike “from the first day”}.",
        "{4s Critics} {4c fear} {4q the islands will empty}. {5s Vell} {5c urged} {5a both sides} {5q to talk}.",
    ),
    said={
        1: replace(AUTHORITY, act=SpeechAct.PROMISE),
        2: Said(
            speaker="Lena Ostrowska-Featherstonehaugh", roles=("leader of the seafarers’ union",), aliases=("She",)
        ),
        3: Said(speaker="Lena Ostrowska-Featherstonehaugh", act=SpeechAct.PROMISE, rule="pronoun", confidence=0.77),
        4: Said(speaker="critics", kind=SpeakerKind.UNNAMED, act=SpeechAct.BELIEVE, is_anonymous=True, confidence=0.6),
        5: replace(VELL, act=SpeechAct.DEMAND),
    },
    dates=("2031-05-06",),
    quantities=((10.0, "percent"),),
)
STRIKE = Story(
    title="Seafarers walk out; ministry calls it “regrettable”",
    outlet="Inlet Radio",
    author="Jun Abara; Mira Dosk",
    published="2031-06-02",
    url="https://inlet.example/news/strike?page=1&view=full",
    paragraphs=(
        "{1s The transport ministry} {1c called} the strike {1q “regrettable and early”}.",
        "{2s Ostrowska-Featherstonehaugh} {2c told} {2a Inlet Radio} {2q that {3s the ministry} had {3c promised} her "
        "{3q a meeting within {0d a week}}}. {4s A ministry spokesman} {4c said} {4q no such promise was made}.",
        "{5s Tarn} {5c asked} {5q “who will bring the milk?”}",
    ),
    said={
        1: Said(speaker="Ministry of Transport", kind=SpeakerKind.GOVERNMENT, aliases=("the transport ministry",)),
        2: Said(speaker="Lena Ostrowska-Featherstonehaugh", act=SpeechAct.ACCUSE, rule="short name"),
        3: Said(
            speaker="Ministry of Transport",
            kind=SpeakerKind.GOVERNMENT,
            parent=2,
            act=SpeechAct.PROMISE,
            confidence=0.69,
        ),
        4: Said(speaker="Ministry of Transport", kind=SpeakerKind.GOVERNMENT, act=SpeechAct.DENY, is_negated=True),
        5: replace(TARN, act=SpeechAct.ASK, rule="short name"),
    },
    dates=("2031-06-09",),
)
SCRIPTS = Story(
    title="Voices from the islands: Орлова, 佐藤 and حدّاد on the strike",
    outlet="Островная газета",
    author="Ан Ли",
    published="2031-06-03",
    paragraphs=(
        "{1q «Мы справимся без паромов»}, {1c сказала} {1s Нина Орлова-Вейс}. 😀 {2s 佐藤光} {2c と述べた} "
        "{2q 「橋は安全だ」}.",
        "{3c قالت} {3s ليلى حدّاد} {3q إن «الجسر آمن»}. {4s Ewa Łączyńska-Żółć} {4c said} {4q the islanders’ "
        "patience “has a shore, too”}.",
    ),
    said={
        1: Said(speaker="Нина Орлова-Вейс", act=SpeechAct.PREDICT, affiliation="Остров Анлоу"),
        2: Said(speaker="佐藤光", act=SpeechAct.ASSERT),
        3: Said(speaker="ليلى حدّاد", act=SpeechAct.ASSERT),
        4: Said(speaker="Ewa Łączyńska-Żółć", act=SpeechAct.BELIEVE),
    },
)
LONG = Story(
    title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: the name stays",
    outlet="Die sehr lange und ausführliche Zeitung für Hafenwirtschaft und Küstenschutz am Nördlichen Meer",
    author="Wolf-Dietrich von der Überhöhe-Rüdesheim",
    published="2031-06-04",
    paragraphs=(
        "{1s Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochbrückenwartungsgesellschaft} {1c says} {1q its "
        "name is no obstacle}.",
        "{2q The sum of all that was put off, mended, put off once more, mended again with what was at hand, and "
        "written into a report which nobody was asked to sign, comes to more than a new bridge would have cost in the "
        "year in which the first of these reports was written, and it will come to twice as much before the last of "
        "them is read}, {2c wrote} {2s the auditor Pía Sanz-Iturbe} in {0d March 2031}.",
    ),
    said={
        1: Said(
            speaker="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochbrückenwartungsgesellschaft",
            kind=SpeakerKind.ORGANISATION,
        ),
        2: Said(speaker="Pía Sanz-Iturbe", role=SourceRole.EXPERT, roles=("auditor",)),
    },
    dates=("2031-03",),
)
TALKS = Story(
    title="Talks on the ferries end without a date",
    outlet="The Évening Lamp",
    author="Tomas Reel",
    published="2031-06-11",
    paragraphs=(
        "{1s A negotiator} {1c said} {1q the two sides were “further apart than at breakfast”}. {2s Ilse Tarn} "
        "{2c called on} {2a the ministry} {2q to name a day}.",
        "{3s Mira Dosk of the Harbour Courier} {3c wrote}, {4c citing} {4s a letter seen by the paper}, {3q,4q that "
        "{0n 300 jobs} would go}. {5s The ministry} {5c confirmed} {5q that the letter exists}.",
    ),
    said={
        1: Said(speaker="a negotiator", kind=SpeakerKind.UNNAMED, is_anonymous=True, confidence=0.66),
        2: replace(TARN, act=SpeechAct.DEMAND),
        3: Said(speaker="Mira Dosk", role=SourceRole.MEDIA, affiliation="The Harbour Courier"),
        4: Said(speaker="a letter", kind=SpeakerKind.DOCUMENT, role=SourceRole.DOCUMENT, parent=3, is_anonymous=True),
        5: Said(speaker="Ministry of Transport", kind=SpeakerKind.GOVERNMENT, act=SpeechAct.CONFIRM),
    },
    quantities=((300.0, "job"),),
)
PIER = Story(
    title="Eastern pier closed overnight",
    outlet="Inlet Radio",
    published="2031-06-12",
    paragraphs=(
        "{1s The Harbour Authority} {1c said} {1q the eastern pier was closed “out of an abundance of care”}. "
        "{2s Vell} {2c accused} {2t Ilse Tarn} {2q of having known for weeks}. {3s Tarn} {3c denied} {3q this}.",
    ),
    said={1: AUTHORITY, 2: replace(VELL, act=SpeechAct.ACCUSE), 3: replace(TARN, act=SpeechAct.DENY)},
)
NOBODY = Story(
    title="Tide tables for the week",
    outlet="Inlet Radio",
    published="2031-06-13",
    paragraphs=("High water at the Sallow bridge comes at noon on Monday, and an hour later each day.",),
)
UNSIGNED = Story(
    title="A note without a name",
    paragraphs=("{1s Informed sources} {1c say} {1q the note is real}.",),
    said={1: Said(is_anonymous=True, confidence=0.37)},
)
LATER = Story(
    title="Minister Vell leaves office",
    outlet="The Harbour Courier",
    author="Mira Dosk",
    published="2031-07-01",
    paragraphs=(
        "{1s Oren Vell}, the transport minister, {1c said} {1q he would leave “with clean hands”}. {2s The mayor} "
        "{2c believes} {2q he was pushed}. {3s I. Tarn’s office} {3c would not confirm} {3q that}.",
    ),
    said={
        1: replace(VELL, act=SpeechAct.PROMISE),
        2: replace(TARN, act=SpeechAct.BELIEVE, rule="role", confidence=0.81),
        3: Said(speaker="I. Tarn", act=SpeechAct.CONFIRM, is_negated=True, confidence=0.49),
    },
)
SURVEY = Story(
    title="Two in three islanders want the ferry back",
    outlet="The Évening Lamp",
    author="Tomas Reel",
    published="2031-07-02",
    url="https://lamp.example/survey#result",
    paragraphs=(
        "{1q {0n 66 percent} of islanders want the ferry back}, {1s a survey by the Anlow Institute} {1c found}. "
        "{2s Its director, Dr Hanne Rusk}, {2c warned} {2q against “reading the sea from a spoon”}.",
    ),
    said={
        1: Said(speaker="Anlow Institute", kind=SpeakerKind.ORGANISATION, role=SourceRole.DOCUMENT),
        2: Said(speaker="Hanne Rusk", role=SourceRole.EXPERT, roles=("director",), affiliation="Anlow Institute"),
    },
    quantities=((66.0, "percent"),),
)
DIGESTS = {
    "press-review-may.txt": (BRIDGE, CRACKS, FERRY, UNSIGNED),
    "press-review-june.txt": (STRIKE, SCRIPTS, LONG),
    "talks.txt": (TALKS,),
    "pier.txt": (PIER,),
    "tides.txt": (NOBODY,),
    "later.txt": (LATER,),
    "survey.txt": (SURVEY,),
}
