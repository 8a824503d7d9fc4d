"""Outlets: what their names are made of, and the widely known ones that their names don't give away.

From general knowledge of English-language news: newspapers, agencies, broadcasters, magazines, websites.
"""

from onrecord.extract.lexicon import listed

# A name that has one of these in it is an outlet's: "the Port Ellery Gazette", "Radio Lidonia".
NAME_PARTS = listed("""
    advertiser argus beacon broadcasting broadside bulletin chronicle courier daily dispatch echo enquirer examiner
    gazette globe herald inquirer intelligencer journal ledger magazine mercury mirror newspaper news newsday
    newshour newsweek newsroom newswire observer podcast post press radio record register reporter review sentinel
    standard star sun telegraph television times today tribune tv weekly wire
""")
# These are names of much else: they tell only with "the" before them, and at the end.
WITH_ARTICLE = listed("""
    beacon courier daily echo globe mercury mirror observer post record register review standard star sun times today
    tribune wire
""")
KNOWN = listed("""
    abc afp aljazeera ap axios bbc bloomberg breitbart buzzfeed c-span cbc cbs cnbc cnn economist espn forbes fortune
    fox guardian huffpost independent itv mirror msnbc nbc newsmax npr pbs politico propublica reuters semafor sky
    slate time upi usa vice vox wired yahoo
""")
KNOWN_LONG = frozenset(
    {
        ("agence", "france-presse"),
        ("al", "jazeera"),
        ("associated", "press"),
        ("bloomberg", "news"),
        ("daily", "beast"),
        ("daily", "mail"),
        ("der", "spiegel"),
        ("deutsche", "welle"),
        ("el", "país"),
        ("financial", "times"),
        ("huffington", "post"),
        ("le", "monde"),
        ("new", "yorker"),
        ("rolling", "stone"),
        ("vanity", "fair"),
        ("washington", "examiner"),
    }
)
# Where a claim was made, behind the name of an outlet or before it: "in an interview with NPR", "in an op-ed in".
OCCASIONS = listed("""
    appearance article blog column comment commentary conversation ed editorial episode essay exclusive feature
    interview op-ed opinion piece podcast programme program q&a segment show story
""")
