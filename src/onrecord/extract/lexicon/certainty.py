"""Cue words by how they stand to what is said.

Classes of the source-introducing predicates of FactBank (Saurí & Pustejovsky, Language Resources and Evaluation 43,
2009), by lemma, verbs, nouns and adjectives together: the class is the same for "claimed" and "the claim". What is in
none of the sets is neutral.

- Factive: the (semi-)factives of Kiparsky & Kiparsky (1970) and Karttunen (1971), and the "factive" reporting verbs of
  Thompson & Ye (Applied Linguistics 12, 1991): whoever reports with them takes the content to be so.
- Distancing: "claim" casts doubt on what is said, and so is to be avoided where no doubt is meant (Bender et al.,
  Writing and Reporting for the Media, "Verbs to avoid for attribution"); its neighbours in Levin's classes of verbs of
  communication that carry the same overtone, and "insist", "maintain" and "contend", which say that others doubt it. To
  accuse is not among them: it says what is done, and holds nobody back.
- Speculation: the judgement and tentative verbs of Hyland (Hedging in Scientific Research Articles, 1998), the weak
  assertives of Hooper (1975), and fears and hopes, whose content FactBank leaves uncommitted. Wanting and planning
  aren't: they say nothing of what is so.
"""

from onrecord.extract.lexicon import listed

DISTANCING = listed("""
    adamant allegation allege alleged bluster claim contend contention insinuate insinuation insist insistence
    maintain pretend profess purport purported rumor rumour spin supposed
""")
FACTIVE = listed("""
    acknowledge acknowledgement acknowledgment admission admit affirm apologise apologize apology attest aware
    awareness bear concede concession confess confession confirm confirmation corroborate demonstrate
    demonstration disclose disclosure discover discovery divulge document establish expose fact forget
    illustrate know knowledge learn note notice observe own proof prove realisation realise realization realize
    recall recognise recognition recognize recollect regret remember remind reminder reveal revelation show
    substantiate uncover underline underscore validate verification verify
""")
DENIAL = listed("""
    contest contradict contradiction debunk denial deny disagree disagreement disavow disavowal disclaim
    disclaimer discount dismiss dismissal disprove disputable dispute negate rebuff rebut rebuttal refutation
    refute reject rejection repudiate repudiation
""")
SPECULATION = listed("""
    afraid anticipate anticipation appear apprehension apprehensive assume assumption belief believe bet
    calculate concerned conjecture deem doubt doubtful dread envisage envision estimate estimation expect
    expectation fear fearful feel feeling figure forecast foresee foretell guess hint hope hopeful hunch
    hypothesis hypothesise hypothesize imagine imply intuition likely nervous notion opine optimistic
    pessimistic possibility postulate predict prediction premonition presume presumption probable project
    projection prophecy reckon sceptical scepticism seem skeptical skepticism speculate speculation suggest
    suggestion suppose supposition surmise suspect suspicion suspicious theorise theorize theory think uncertain
    unclear unconvinced unlikely unsure wary wonder worried worry
""")

# Particles and objects that make another word of a verb.
PHRASES = {
    "point out": "factive",
    "find out": "factive",
    "own up": "factive",
    "come clean": "factive",
    "make clear": "neutral",
    "make it clear": "neutral",
    "rule out": "denial",
    "shoot down": "denial",
    "push back": "denial",
    "knock down": "denial",
    "brush off": "denial",
    "wave off": "denial",
    "take issue": "denial",
    "bear out": "factive",
    "look forward": "neutral",
    "think of": "neutral",
    "note of": "neutral",
    "known as": "neutral",
    "know as": "neutral",
    "show up": "neutral",
    "no doubt": "neutral",
    "without doubt": "neutral",
    "make no secret": "neutral",
}

# Factives proper keep their content under negation ("didn't know that X"); these lose it ("couldn't confirm that X").
NOT_PRESUPPOSED = listed("""
    affirm attest confirm confirmation corroborate demonstrate document establish proof prove show substantiate
    validate verify
""")
# Their negation denies the content, not the attitude: "doesn't think that X" (Horn, 1978).
NEGATION_RAISING = listed("""
    assume belief believe calculate expect feel figure guess imagine reckon suppose surmise think
""")
# To say of somebody that they never said X denies X; that they never talked about it does not.
ASSERTING = listed("""
    accept accuse agree allegation allege announce argue argument assert assertion call claim conclude contend
    contention declare describe imply insist maintain predict pretend proclaim profess promise report say state
    suggest suggestion swear tell testify vow warn write
""")

# "reportedly said", "falsely claims": the reporter holds back, whatever the cue.
DISTANCING_ADVERBS = listed("""
    allegedly baselessly bizarrely deceptively disingenuously dubiously erroneously falsely groundlessly
    implausibly inaccurately incorrectly misleadingly mistakenly ostensibly purportedly reportedly supposedly
    wrongly
""")
SPECULATIVE_ADVERBS = listed("""
    apparently arguably conceivably likely maybe perhaps possibly presumably probably seemingly tentatively
""")
FACTIVE_ADVERBS = listed("accurately aptly correctly rightly truthfully")
SPECULATIVE_MODALS = listed("could may might")
# "is said to", "it was reported that": nobody is named who says it.
HEARSAY = listed("hear report rumor rumour say understand whisper")
# "refused to admit", "failed to prove".
REFUSING = listed("decline fail neglect omit refuse unable unwilling")
