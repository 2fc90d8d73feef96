"""Cue lexicon: what a cue says about the speech act, entry by entry and grouped by act; each entry stands once.

An entry is a dictionary form, or a phrase whose first word is one; a phrase beats its first word alone. Between the
words of a phrase may stand one other word ("made it clear"), and its last ones may be the first of the content ("asked
| whether"). The definitions of the acts are those of the data model.
"""

from __future__ import annotations

# The cue leaves the act to the content.
OPEN = """
    say; tell; add; state; note; explain; assert; according; write; tweet; post; speak; respond; reply; argue;
    insist; stress; emphasise; underline; underscore; highlight; continue; announce; declare; proclaim;
    conclude; observe; remark; quip; joke; repeat; reiterate; echo; recall; remember; recount; reminisce; quote;
    testify; answer; retort; counter; interject; shout; yell; scream; cry; chant; exclaim; whisper; mutter;
    sing; put it; explanation; statement; speech; message; letter; email; e-mail; text; caption; suggest;
    suggestion; imply; implication; hint; signal; point out; point to; make clear; make point; make case; make
    argument; spell out; lay out; opine; reflect; muse; remind; assure; reassure; inform; notify; brief; teach;
    relate; narrate; speak of; speak about; talk of; declaration; assertion; argument; announcement; retweet;
    boast; brag; gush; elaborate; specify; clarify; sum up; summarise; interpret; maintain; hold that; affirm;
    mean; mention that; chime in; intone; deadpan; tout; reason; rule; judge; posit; quotation; share; phrase;
    word; words; articulate; pronounce; recite; speak out; slogan; motto; preach; intelligence; information;
    account; testimony; story; go on; interpretation; stipulate; admonish; lecture; case that; contention that;
    remind of; say of; :; say so; reference; voice; bark; boom; spin; frame; recast; make observation; note
    that; groan; put forth; tick off; groused; grouse; recapitulate; profess; offer that; sum; send out;
    insistence; retell; tell how; response
"""
# The cue says it itself: it states, reports, shows, finds.
ASSERT = """
    report; show; find; reveal; indicate; disclose; cite; document; record; detail; list; name; identify;
    estimate; count; demonstrate; prove; illustrate; establish; determine that; learn; discover; calculate;
    measure; attribute; credit; include; evidence; data; survey; poll; study; finding; statistic; figure; sign
    of; another sign; verify; know; realise; understand; broadcast; air; carry; outline; set out; equate; leak;
    revelation; disclosure; project onto; publish; read; advertise; diagnose; remain unclear; point in;
    assessment; assess; analysis; definition; define; stand for; symbolise; known; not clear; unclear; become
    clear; remains unclear; expose; exemplify; notice; spot; capture; contrast; bill; restate; file; represent;
    well-documented; list as; claim victory; claim credit; claim success; claim win
"""
DENY = """
    deny; denial; refute; refutation; rebut; rebuttal; disavow; contradict; dispute; debunk; contest; negate;
    disclaim; belie; repudiate; repudiation; plead not guilty; profess innocence; maintain innocence; protest
    innocence
"""
REJECT = """
    reject; rejection; oppose; opposed; opposition; opponent; refuse; refusal; decline; criticise; criticism;
    critic; critical; condemn; condemnation; denounce; denunciation; decry; blast; slam; bash; attack; assail;
    lambast; lambaste; deride; mock; ridicule; scoff; sneer; dismiss; dismissal; dismissive; turn down; rule
    out; object; objection; protest; complain; complaint; lament; bemoan; bewail; disapprove; disapproval;
    disagree; disagreement; rebuke; reprimand; scold; chide; chastise; castigate; excoriate; savage; skewer;
    knock; pan; trash; hammer; rip; rap; rail; lash out; hit; go after; tear into; take aim; take issue; take a
    swipe; take a shot; call out; fault; resist; resistance; rebuff; spurn; snub; veto; block; boycott; defy;
    defiance; distance; back away; balk; shrug off; brush off; brush aside; shoot down; wave off; push back;
    fight; hate; hatred; loathe; despise; detest; dislike; disdain; contempt; revulsion; disgust; disgusted;
    resent; resentment; abhor; deplore; backlash; outrage; outraged; anger; angry; furious; outcry; vote
    against; speak against; speak out against; come out against; argue against; argument against; against;
    hostile; hostility; discourage; downplay; play down; disparage; belittle; berate; vilify; demonise; insult;
    taunt; jeer; boo; heckle; needle; tease; pillory; revile; scorn; disown; renounce; withdraw support;
    withdraw endorsement; challenge; cast doubt; forbid; ban; prohibit; not on board; appalled; sceptical;
    skeptical; scepticism; skepticism; wary; distrust; mistrust; shun; reproach; snipe; upbraid; gripe; grumble;
    rant; fume; undermine; poke fun; make fun; throw cold water; raise objection; raise doubt; double down on
    attack; sour on; break with; put down; dig at; question the; question his; question her; question their;
    question its; snap; trumped; critique; swipe; shot at; horrified; unhappy; uncomfortable; restrict; limit;
    come under fire; come under attack;
    strike down; overturn; sour; alarm; alarmed; target; tired; adamant against; dissatisfied; dissatisfaction;
    discontent; disillusioned; skewered; eschew; withdraw; suspend; clash; take offense; take offence; swing at;
    light into; light up; lit into; rubbish; takedown; not surprised; discredit; invalidate; clamp down; anti;
    decline to; nix; cancel; scrap; freeze; pull out; quit; campaign against; rally against; retaliate against
"""
ACCUSE = """
    accuse; accusation; allege; allegation; claim; charge; blame; implicate; indict; incriminate; insinuate;
    insinuation; rumour; rumor; suspect; suspicion; impute; smear; slander; point finger; sue; lawsuit; contend;
    contention; hold responsible; hold accountable; call liar; conspiracy theory
"""
CONFIRM = """
    confirm; confirmation; acknowledge; acknowledgement; acknowledgment; admit; admission; concede; concession;
    confess; confession; own up; accept that; recognise; plead guilty; allow that; grant that; apologise;
    apology; come clean; corroborate; agree that; take responsibility; claim responsibility; authenticate;
    reaffirm
"""
DEMAND = """
    demand; urge; call for; call on; call upon; order; command; instruct; instruction; propose; proposal;
    request; ask for; ask to; ask him; ask her; ask them; appeal; plead; plea; beg; implore; beseech; exhort;
    entreat; press; pressure; push; lobby; recommend; recommendation; advise; advice; advocate; encourage;
    require; mandate; tell to; warn against; warn to; prod; petition; summon; invite; invitation; counsel;
    caution against; remind to; nudge; prompt; subpoena; dare; argue for; make case for; suggest should; pitch;
    put forward; ultimatum; want to see; prescribe; pray; solicit; motion; dictate; direct; guideline; challenge
    to; float; rally for; campaign for; insist on; set condition; lobby for; bid for; need to; enact; seek
"""
PROMISE = """
    promise; vow; pledge; threaten; threat; plan; intend; intention; agree; agreement; swear; commit;
    commitment; undertake; undertaking; guarantee; offer; determined; resolve; prepare; prepared; ready;
    readiness; decide; decision; volunteer; aim; set out to; opt; choose; subscribe; consent; strive; schedule;
    look to; reserve right; ambition; move to; prepare to; go to; pursue; strategy; policy; mull
"""
PREDICT = """
    predict; prediction; forecast; foresee; foretell; anticipate; anticipation; expect; expectation; warn;
    warning; caution; project; projection; prophesy; envision; envisage; likely; unlikely; bet; wager;
    prognosis; outlook; brace for; slated; poised; speculate; speculation; set to; see coming
"""
BELIEVE = """
    in view; in opinion; in eyes; in estimation; in mind;
    standpoint; perspective; opinion; viewpoint; believe; belief; think; thought; hope; hopeful; want; wish;
    fear; worry; worried; concern; concerned; support; supporter; supportive; feel; feeling; prefer; preference;
    mind; love; like; admire; admiration; respect; trust; faith; confidence; confident; convince; convinced;
    conviction; doubt; endorse; endorsement; back; favour; favor; favorite; favourite; approve; approval;
    praise; hail; applaud; welcome; celebrate; commend; laud; salute; thank; congratulate; cheer; defend;
    defence; defense; side with; stand by; stand behind; embrace; champion; promote; sympathise; sympathy;
    empathetic; sympathetic; care; regret; dream; desire; assume; assumption; guess; suppose; imagine; reckon;
    surmise; sense; enjoy; interest; interested; eager; willing; willingness; reluctant; reluctance; open; keen;
    happy; glad; pleased; proud; delighted; thrilled; excited; optimistic; optimism; pessimistic; afraid;
    nervous; anxious; anxiety; frustrate; frustration; disappoint; disappointment; upset; surprised; shocked;
    stunned; impressed; grateful; sorry; vote for; agree with; would like; long for; crave; yearn; look forward;
    look for; passion; passionate; enthusiasm; enthusiastic; impression; attitude; stance; position; sentiment;
    value; appreciate; hold; count on; rally around; accept; acceptance; aspire; aspiration; dread; mourn;
    grieve; miss; priority; goal; certain; sure; adore; idea; notion; theory; weigh; contemplate; ponder; toy
    with; rejoice; gratitude; condolence; solidarity; hesitate; credit to; eye; covet; glorify; idolise;
    befriend; romanticise; honour; honor; obsess; allow; adopt; extol; trumpet; herald; vouch; relish; upbeat;
    appreciative; adamant; loyal; proponent; rely; persuade; resonate; cherish; fond; sponsor; co-sponsor; vote;
    revel; dedicated; ambivalence; ambivalent; pay tribute; throw weight behind; unite around; acutely aware;
    set sights on; bent on; intent on; authorise; elect; reassess; seek to; stand with
"""
ASK = """
    ask; question; query; inquire; enquire; inquiry; wonder; pump; grill; quiz; interrogate; demand to know;
    want to know
"""
OTHER = """
    discuss; discussion; talk; comment; debate; mention; address; refer; focus; touch on; concentrate; allude;
    meet; negotiate; negotiation; consult; raise; bring up; weigh in; tackle; deal with; cover; react; reaction;
    introduce; attend; watch; listen; hear; visit; campaign; dialogue; attention; experience; struggle; invoke;
    sign into; pass; appoint; nominate; hire; reconsider; review; examine; investigate; investigation;
    conversation; handle; approach; ignore; rattle off; turn to; leave out; brush past; dwell; gloss over;
    skirt; mum; enact law; impose; retaliate
"""
# How the speaker takes something: a belief, unless the content shows another act ("called it a lie").
LEANING = """
    consider; regard; view; see; perceive; perception; deem; call; label; brand; dub; describe; description;
    characterise; portray; depict; cast; paint; refer as; term; compare; liken; rate; rank; treat; dismiss as;
    look at; look on
"""
# Weak beside a stronger word; without one, an appearance is stated, and words that carry nothing say nothing.
APPEARANCE = """
    appear; seem; look; sound; in; from; for; under; on; per; by; as; of; among; put; issue; deliver; display;
    express; present; begin; follow; be; have; with; at; title; headline; interview; submit; draw; reportedly;
    allegedly; apparently; seemingly; purportedly; supposedly; feature; embed; to
"""
EMPTY = """
    make; give; take; raise question; do; work; help; try; sign; play; keep; get; provide; bring; release; run;
    use; set; create; win; drive; launch; effort; attempt; fire; expose to
"""
