"""Cue words by act: what a source says or writes to somebody, and what it wants, thinks or sides with.

By lemma, verbs, nouns and adjectives together. The line is the one that the readers' measure of sourcing draws: speech
is an utterance that somebody could have heard or read (Levin's classes 37 of communication and 33 of judgement, with
the verbs of manner of speaking, of promising and ordering, and of showing, which is how documents speak); stance is
what the reporter tells about a mind or a side taken (Levin's 31 psych, 32 desire, 29.5 conjecture; VerbNet's 58 and 62;
support, opposition and votes). Chosen on the cues of the training set of PolNeAR 1.0, of which the 400 most frequent
words of each part of speech have been gone through, and their neighbours in those classes.
"""

from onrecord.extract.lexicon import listed

SPEECH = listed("""
    accord accusation accuse acknowledge acknowledgement acknowledgment acquiesce add address admission admit
    admonish admonition advertise advice advise advocate affirm allegation allege allude analyse analyze
    announce announcement answer apologise apologize apology appeal applaud apprise argue argument article
    articulate ask assail assert assertion assess assurance assure attack attest attribute authorise authorize
    aver avow barb bark bash bawl beg belittle bellow bemoan berate bicker blame blast blog bluster boast
    bombast boo book boom brag brand brief bristle broadcast call campaign caption carp cast castigate caution
    challenge champion chant characterise characterize charge chastise cheer chide chime chuckle circulate cite
    claim clarification clarify column commend comment commentary communique compare complain complaint
    compliment concede concession conclude conclusion condemn condemnation conference confess confession confide
    confirm confirmation congratulate contend contention contradict conversation convey counsel counter credit
    criticise criticism criticize critique cry dare deadpan debate debunk declaim declaration declare decline
    decry defence defend defense define deliver demagoguery demand demonstrate denial denigrate denounce
    denunciation deny depict deplore deride describe description detail dictate direct disavow disavowal
    disclose disclosure discuss discussion dismiss disparage dispute divulge document downplay drawl dub echo
    edict editorial elaborate email emphasise emphasize encourage enquire entitle entreat enumerate enunciate
    establish estimate evaluate exaggerate exclaim exclamation excoriate exhort expand explain explanation
    explicate expose expound express extol file find finding flag fulminate fume gesture gloat gossip greet
    grill gripe groan grouse growl grumble gush hail hammer harangue headline hearsay heckle herald highlight
    hint identify illustrate impart impassioned implore imply include indicate inform inquire insinuate insist
    insistence instruct insult interject interview intone introduce inveigh invite invoke issue jab jeer jest
    joke justify label lambast lambaste lament lampoon lash laud laugh lawsuit lecture letter lie liken link
    lionise lionize list lobby maintain malign memo mention message mimic mince mischaracterise mischaracterize
    misrepresent misstate moan mock mourn mumble murmur muse mutter nag name narrate negotiate news note notice
    notify obituary object objection observe offer opine order outline outspoken paper paraphrase parrot
    persuade petition phone phrase pillory pitch plea plead pledge podcast point poll pontificate portray posit
    post postulate praise pray preach predict prediction present press preview proclaim proclamation profess
    project promise prompt pronounce proposal propose propound protest prove provide publicise publicize publish
    purport quarrel query question questioning quip quiz quotation quote rail rant rap rattle rave react
    reaction read reaffirm reason reassurance reassure rebuff rebuke rebut recall recap recapitulate recite
    recommend recommendation record recount refer reference reflect refusal refute rehash reiterate reject
    rejection rejoin rejoinder relate relay release remark remind reminder remonstrate repeat reply report
    repost reprimand reprise reproach reproduce repudiate request resolve respond response restate retell retort
    retract retraction retweet reveal revelation review rhetoric ridicule rip roar rubbish rule ruling rumor
    rumour savage say scoff scold scorn scowl scream scrutinise sermon share shout show shriek shrug sigh signal
    sing skewer slam slogan smack smear smile snarl sneer snipe sob sound speak specify speculate speech spout
    squabble state statement stipulate story stress submit suggest suggestion summarise summarize surmise swear
    swipe takedown tale talk talking tape taunt tease telecast telegram telegraph telephone tell term testify
    testimony text thank theorise theorize threat threaten thunder tirade title toast tout transcribe transcript
    transmit tribute trope trumpet tut tweet underline underscore unload unveil upbraid upfront urge utter vent
    venture verify video vilify vituperate vocal voice volley volunteer vouch vow warn warning weep whimper
    whine whip whisper wisecrack withdraw word write yell zing
""")
STANCE = listed("""
    abhor accept acceptance adherent admiration admire admirer adopt adore affection afraid agree agreement aim
    alarm align ally amaze ambition ambivalence anger angry annoy anticipate anticipation anxiety anxious
    appoint approval approve arrange aspiration aspire assessment assume assumption attitude attract aversion
    aware awareness back backing baffle balk ban belief believe believer bemuse bet block boycott calculate care
    celebrate certain certainty cheerful cherish choice choose comfortable commit commitment committed
    conception concern concerned confidence confident confuse conjecture consensus consider consideration
    consumed contemplate contempt contender conviction convince convinced count covet crave critic critical deal
    decide decision dedicate deem delighted desire desperate determination determine determined detest devote
    devotee disagree disagreement disappointed disappointment disapprove disbelief discover disdain disillusion
    disinclined dislike dismay dispirited displeased disregard distance distrust disturb doubt doubtful dread
    dream eager eagerness elect embarrass embrace enact enamored enamoured endorse endorsement enjoy enraged
    enthusiasm enthusiastic envisage envision envy eschew esteem excited expect expectation experience eye faith
    fan fancy favor favorable favorite favour favourable favourite fear fearful feel feeling fight figure fire
    focus foe fond forecast foresee forget forgive frustrate frustrated frustration furious fury glad goal
    grateful gratified guess guilty happy hate hatred hesitant hire hold hope hopeful horrify hungry idea
    idolise idolize ignore imagine impressed impression incensed inclination inclined indifferent indignant
    infuriate inkling intend intent intention interest interested interpret interpretation irk irritate judge
    judgement judgment keen know knowledge launch lean learn like livid loath loathe long love loyal mean mind
    misgiving mistake mistrust mood motive mull need nervous nominate notion obsess opinion opponent oppose
    opposed opposition opt optimism optimistic ought outrage overjoyed panic partial pass passion passionate
    perceive perception pessimistic pick plan pleased plot poise ponder position prefer preference prepared
    presume pretend prioritise prioritize priority proponent proud pursue push puzzled rattled ready realisation
    realise realization realize reckon recognise recognition recognize reconsider regard regret rejoice relieved
    relish reluctance reluctant rely remember resent resentment reservation resigned resist respect rethink
    revere revile satisfaction satisfied scare sceptical scepticism see sense sentiment shock shy sick side sign
    skeptical skepticism spurn stance stand startle stomach strategy stunned support supporter supportive
    suppose supposition sure surprise surprised suspect suspicion suspicious sympathetic sympathise sympathize
    sympathy target taste tempt tempted theory think thought thrill thrilled tolerate trouble trust unaware
    uncertain unclear uncomfortable unconcerned unconvinced undecided understand understanding unhappy
    unimpressed unsure unwilling unwillingness upset urgent value veto vie view vision vote wait want wary watch
    weary weigh welcome willing willingness win wisdom wish witness wonder worried worry yearn zeal
""")
# These carry other words of a cue ("seemed to suggest", "tried to explain", "continues to believe"), and count alone.
CARRYING_STANCE = listed("""
    appear attempt effort fail hear look remain seek seem struggle tend try
""")
CARRYING_SPEECH = listed("begin bring continue give go make put raise send")
# Runs of lemmas that decide before any single word.
SPEECH_PHRASES = frozenset(
    {
        "accord to",
        "as follow",
        "call for",
        "call on",
        "call it",
        "go after",
        "go on record",
        "in the word of",
        "lay out",
        "let know",
        "look to say",
        "make clear",
        "make it clear",
        "make the case",
        "make the point",
        "no comment",
        "on record",
        "on the record",
        "open up",
        "point out",
        "point to",
        "put forward",
        "put it",
        "raise concern",
        "raise doubt",
        "raise question",
        "send word",
        "shoot back",
        "sound off",
        "speak of",
        "spell out",
        "take aim",
        "take issue",
        "take to task",
        "take to twitter",
        "weigh in",
        "double down",
        "walk back",
        "hit back",
        "hit out",
        "fire back",
        "call out",
        "lash out",
        "light into",
        "come out",
        "chime in",
        "express concern",
        "express doubt",
        "express hope",
        "express support",
        "express confidence",
        "voice concern",
        "voice support",
        "bring up",
        "push back",
        "hold forth",
        "think aloud",
        "give voice",
        "in a statement",
    }
)
STANCE_PHRASES = frozenset(
    {
        "agree with",
        "be against",
        "be for",
        "agree to",
        "be of the opinion",
        "believe in",
        "cast vote",
        "count on",
        "know as",
        "know for",
        "in favor of",
        "in favour of",
        "in support of",
        "in the belief",
        "in the hope",
        "look for",
        "look forward",
        "look to",
        "make up mind",
        "no secret",
        "of the opinion",
        "of the view",
        "opposed to",
        "rule out",
        "run for",
        "see as",
        "set on",
        "stand by",
        "think of",
        "turn against",
        "under the impression",
        "vote for",
        "vote against",
        "would like",
        "would love",
        "would rather",
        "in the eye",
        "in the mind",
        "with a view",
        "for fear",
        "reject the offer",
        "be tell",
        "insist on have",
    }
)
