"""Verbs of saying and thinking, by the complement that holds what is said.

A verb is only a cue in the frame it is listed for: "called the plan reckless" and "called for a vote", but not "called
a taxi". The frames follow VerbNet (classes 37 of communication, 29.5 conjecture, 31 psych, 62 wish); which verbs are in
them was decided on the training set of PolNeAR 1.0: a verb and frame is listed where more than about half of its
occurrences there are annotated as attributions, rare ones by analogy.
"""

from onrecord.extract.lexicon import listed

# "said (that) X", "X, she said", "said: 'X'".
SPEECH_CLAUSE = listed("""
    accept acknowledge add admit advise affirm agree allege allow announce answer argue ask assert assure attest
    boast caution charge claim comment complain concede conclude confess confide confirm contend counter declare
    demand demonstrate deny describe detail disclose document elaborate emphasise emphasize estimate explain find hint
    imply indicate inform insist joke lament maintain mention mutter note notify observe opine outline phone plead
    pledge point predict
    proclaim project promise propose protest quip reaffirm reason recall recommend recount reiterate remark remind
    repeat reply report respond reveal rule say shout signal speculate state stipulate stress submit suggest
    show summarize surmise swear tell testify text theorize threaten tweet underline underscore urge venture volunteer
    vow warn whisper wonder write yell
""")
# As above, but too often something else to be trusted with anything but a quotation or a clause with "that".
SPEECH_QUOTATION = listed("""
    begin blog call chant chuckle continue cry deadpan declaim email exclaim finish go interject intone laugh muse
    offer open plead post put quote read recite retort scoff scream sigh smile snap sum thunder
""")
# "believes (that) X". The pipeline takes "hoped" for a form of "hop".
STANCE_CLAUSE = listed("""
    assume believe calculate consider deem determine doubt dread expect fear feel figure foresee guess hop hope
    imagine presume question reckon recognise recognize regret suppose suspect think want wish worry
""")
# "X, she thinks, Y".
INSERTED_STANCE = listed("believe fear figure guess hope recall reckon suppose suspect think")
# "X, she said, citing Y": how it is said, no part of it.
SAYING_ALONG = SPEECH_CLAUSE | listed("cite gesture quote read recall refer speak stand use")
# Their negation denies the content, not the attitude: "don't think that X".
NEGATION_RAISING = listed("agree believe expect feel recognise recognize think want")

# "promised to X", "urged them to X".
SPEECH_INFINITIVE = listed("""
    advise agree ask beg call claim command demand encourage implore instruct order pledge promise propose request
    swear tell threaten urge vow warn
""")
# "wants to X", "wants them to X".
STANCE_INFINITIVE = listed("aim decide expect hop hope intend like long plan prefer want wish")

# "put the toll at 11".
RECKONING = listed("estimate place put")

# Whoever is told stands behind these without a preposition, and is no part of what is told.
TELLING = listed("advise assure inform notify remind tell warn")
ADDRESSING = TELLING | listed("ask beg command encourage implore instruct order request urge")
# With an object these say nothing: "referred the questions to the council".
INTRANSITIVE = listed("refer")

# "denied having met him".
SPEECH_GERUND = listed("acknowledge admit deny describe mention propose recall recommend regret report suggest")

# "criticised X", "confirmed X": the object is what it is about.
SPEECH_OBJECT = listed("""
    acknowledge announce applaud assail blame blast cite confirm criticise criticize decry defend denounce deny
    describe detail disclose dismiss echo emphasise emphasize endorse explain hail highlight lament mention mock note
    outline praise predict propose question recall recite recommend recount reference reiterate repeat slam stress
    suggest tout voice
""")
STANCE_OBJECT = listed("""
    believe consider disavow favor favour fear foresee oppose prefer reject support want welcome
""")

# Verb and preposition: the words behind the preposition.
SPEECH_PREPOSITION: dict[str, frozenset[str]] = {
    "for": listed("advocate apologise apologize blame call criticise criticize push"),
    "about": listed("ask boast complain joke speak talk write"),
    "as": listed("cast cite depict describe dismiss identify portray refer"),
    "of": listed("accuse boast complain speak warn"),
    "to": listed("allude compare liken point refer"),
    "against": listed("argue caution warn"),
    "with": listed("compare"),
    "on": listed("insist"),
    "at": listed("hint"),
}
STANCE_PREPOSITION: dict[str, frozenset[str]] = {
    "for": listed("hope"),
    "as": listed("regard see view"),
    "about": listed("think worry"),
    "with": listed("agree disagree"),
}
# "called it reckless", "deemed them unfit": object and judgement.
JUDGEMENT = listed("brand call consider declare deem dub label name pronounce")

# "is believed to X", "it is understood that X", "was reportedly ...": nobody is named.
PASSIVE = listed("""
    accuse allege assume believe claim consider deem estimate expect fear hope know predict presume project report
    rumor rumour say suspect think understand
""")
# Things do these too, without saying anything: "the silence suggested that X".
OF_THINGS = listed(
    "confirm demonstrate explain highlight imply indicate reveal show signal suggest underline underscore"
)
# Only documents do these in words: "records show that X", but not "she showed that she could swim".
SHOWING = listed("demonstrate show")
# "declined to say", "refused to comment": no answer is no claim.
NON_RESPONSE = listed("decline fail hesitate refuse stop")
