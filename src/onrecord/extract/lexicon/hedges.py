"""Words that weaken what is said.

Modal verbs, adverbs and phrases of uncertainty: the core of the lists of Hyland (Hedging in Scientific Research
Articles, 1998) and of the CoNLL-2010 shared task on hedge detection, kept to what news copy uses.
"""

import re

HEDGE = re.compile(
    r"""\b(?:
        may|might|could|perhaps|possibly|probably|likely|unlikely|apparent|apparently|allegedly|alleged|reportedly
        |reported|supposedly|seemingly|presumably|purportedly|purported|potentially|arguably|maybe|conceivably
        |seems?|seemed|appears?(?=\ to\b)|appeared(?=\ to\b)|suggests?|suggested
        |I\ (?:think|believe|guess|suppose|suspect|feel)|we\ (?:think|believe)|it\ is\ possible
        |an\ estimated|as\ far\ as
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# The month, not the verb.
NOT_A_HEDGE = re.compile(r"May(?=\s+\d)|(?:(?<=in )|(?<=last )|(?<=next )|(?<=since )|(?<=of ))May\b|\b[A-Z]\w+ May\b")
