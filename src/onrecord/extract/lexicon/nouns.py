"""Nouns that introduce what is said, and nouns that name who says it.

Nouns of saying are those whose that-clause is mostly annotated as an attribution in the training set of PolNeAR 1.0,
with their neighbours in VerbNet's and WordNet's classes of communication and cognition.
"""

from onrecord.extract.lexicon import listed

SPEECH = listed("""
    accusation acknowledgement acknowledgment admission allegation announcement argument assertion assurance charge
    claim comment complaint conclusion confirmation contention criticism declaration demand denial estimate
    explanation finding insistence pledge prediction promise proposal remark report revelation rumor rumour
    statement suggestion testimony threat vow warning
""")
STANCE = listed(
    "assumption belief concern conviction expectation fear feeling hope notion opinion suspicion view worry"
)
# Verbs that give a noun of saying its speaker: "made the claim that X", "issued a statement saying X".
SUPPORT_VERBS = listed("express give have issue make offer post publish raise reject release repeat send voice")

# Things that speak: "the report found that X".
DOCUMENTS = listed("""
    account affidavit analysis article audit blog book complaint data datum document editorial email figure filing
    indictment investigation journal lawsuit letter magazine memo memoir message note notice paper petition poll
    post record report research review ruling statement statistic study survey testimony text transcript tweet
    website
""")
# "found no evidence that X": what inquiries find.
FINDINGS = listed("deficiency evidence fault flaw indication proof reason record sign trace violation wrongdoing")
# Where and how things are said: "acknowledged in an interview that X".
OCCASIONS = listed("address briefing call conference debate hearing interview meeting press speech trial visit")
# Words by which a text comes back to an organisation that it has named.
ORGANISATIONS = listed("""
    administration agency airline alliance army assembly association authority bank board body broadcaster bureau
    business cabinet campaign center centre charity church city club coalition college commission committee company
    conglomerate consortium consultancy council country court department directorate firm force foundation
    government group hospital industry institute institution laboratory maker manufacturer ministry mission movement
    museum network newspaper office operator organisation organization panel parliament party police provider
    publisher regulator retailer school secretariat senate service startup team trust union university watchdog
""")
# People as a group: "experts say".
PEOPLE = listed("""
    activist adviser advisor aide analyst attorney campaigner colleague commentator conservative counterpart critic
    delegate democrat diplomat doctor economist employee engineer executive expert family fan fighter insider
    investigator journalist lawmaker lawyer leader member minister neighbor neighbour observer officer official
    opponent people person politician pollster prosecutor reporter republican researcher resident scholar scientist
    senator source specialist spokesman spokesperson spokeswoman staffer student supporter survivor teacher union
    veteran victim volunteer voter witness worker
""")
