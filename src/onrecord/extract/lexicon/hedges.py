"""Words that weaken what is said.

Devices that mark a statement as less than certain, after Hyland (Hedging in Scientific Research Articles, 1998: modal
auxiliaries, epistemic verbs, adverbs, adjectives and nouns) and the cues of the CoNLL-2010 shared task on hedge
detection, kept to what news copy uses. Left out, though Hyland has them, are approximators ("about 40", "roughly",
"some 200") and words of frequency and degree ("often", "largely"): they blur a figure, and take nothing back. "Can",
"would" and "should" are more often ability, the future of the past and duty. "Could" stays one where it may as well
tell of ability in the past: the words alone don't decide.
"""

import re

_APOSTROPHE = "['’]"
_BE = rf"(?:(?:is|are|was|were|be|been|being)|{_APOSTROPHE}(?:s|re))"
_DEGREE = r"(?:\w+ly|now|still|also|long|not|at\sfirst)"
_HELD = (
    r"(?:alleged|assumed|believed|estimated|expected|feared|presumed|reported|rumou?red|said|suspected|thought"
    r"|understood)"
)
# Before these, "kind of" is no sort of thing.
_BEFORE_KIND_OF = "|".join(
    rf"(?<=\b{word}\s)" for word in ("I", "we", "they", "you", "it", "is", "was", "just", "are", "were")
)
_WH = r"(?:whether|if|how|why|what|when|where|who|which)"

HEDGE = re.compile(
    rf"""\b(?:
        # Modal auxiliaries.
        may|might|could
        # Adverbs.
        |perhaps|maybe|possibly|probably|likely|conceivably|plausibly|apparently|seemingly|presumably|potentially|arguably
        |hopefully|tentatively|allegedly|reportedly|supposedly|purportedly|ostensibly|not\snecessarily
        # Adjectives.
        |possible|unlikely|probable|potential(?=\s[a-z]{{3}})|apparent|alleged|purported|supposed|suspected|presumed
        |rumou?red|unconfirmed|unverified|an?\s(?:estimated|reported)
        |(?:unclear|uncertain|unsure|doubtful|not\s(?:yet\s)?(?:certain|clear|known|sure))(?=\s(?:that|{_WH})\b)
        # Verbs.
        |seem(?:s|ed|ing|ingly)?|appear(?:s|ed|ing)?(?=\s(?:to|that|likely|as\sif|as\sthough)\b)
        |(?:suggest(?:s|ed|ing)?|indicate[sd]?|indicating|impl(?:y|ies|ied|ying))
            (?=\s(?:that|it|they|he|she|there|otherwise|as\smuch)\b)
        |{_BE}\s(?:{_DEGREE}\s)?{_HELD}(?=\sto\b)
        |it\s?{_BE}\s(?:{_DEGREE}\s)?{_HELD}(?=\sthat\b)
        |tends?\sto|tended\sto
        # Nouns.
        |possibility|there\s?{_BE}\san?\s(?:\w+\s)?chance|chances\sare|speculation|no\sguarantee
        # Opinion, and the limits of what one knows.
        |(?:I|we)\s(?:(?:\w+ly|just|also|still|do|don{_APOSTROPHE}t|do\snot|would)\s)?
            (?:assume|believe|doubt|expect|guess|hope|imagine|presume|reckon|suppose|suspect|think|wonder)
        |I\sfeel(?=\s(?:that|like|as\sif|as\sthough)\b)
        |in\s(?:my|our)\s(?:opinion|view|judgment|judgement|estimation)|to\s(?:my|our)\sknowledge
        |as\sfar\sas\s(?:I|we|he|she|they|anyone|anybody)\s(?:can\stell|could\stell|know|knows|knew)
        |(?:{_BEFORE_KIND_OF})(?:kind|sort)\sof
        |if\s(?:true|confirmed|proven)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# What looks like a hedge and is none.
NOT_A_HEDGE = re.compile(
    rf"""
    # The month and the name; in a headline, "Dam May Break" is a hedge.
    (?-i:\bMay\b(?!\s(?:Be|Have|Not|Soon|Never|Also|Still|Yet|Well|Need)\b))
    |(?-i:\b(?:Might|MIGHT)\b(?=\sof\b))
    # The noun, and what cannot be.
    |\b(?:the|his|her|its|their|our|military|economic|full|all|with|and|of|own)\smight\b
        (?!\s(?:be|have|not|also|well|even)\b)
    |\bcould(?:\snot|n{_APOSTROPHE}t|\sno\slonger|\snever|\shardly|\sscarcely|\sonly|\scare\sless)\b
    # Measure and purpose: "as soon as possible", "made it possible to".
    |\bas\s\w+\sas\s(?:\w+\s)?possible\b
    |\b(?:best|worst|any|every|all|earliest|highest|lowest|widest|broadest|fullest)\spossible\b
    |\b(?:makes?|made|making)\s(?:\w+\s){{0,4}}?possible\b|\bpossible(?=\s(?:to|for|by|only|thanks)\b)|\bif\spossible\b
    # Terms.
    |\bprobable\scause\b|\blikely\svoters?\b|\b(?:heir|no|becom\w+|became|readily|immediately|increasingly)\sapparent\b
    |\bapparent(?=\s(?:to|in|from|when|at|on|that)\b)
    |\bpotential(?=\s(?:to|of|for|and|in|is|was|are|as|that|but|when|with|has|had|energy)\b)
    # Duty.
    |\bsupposed(?=\sto\b)|\bnot\sonly\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
