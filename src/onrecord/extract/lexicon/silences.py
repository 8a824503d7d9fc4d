"""Words by which news copy says that somebody was asked and did not answer.

The set phrases of the trade ("declined to comment", "could not be reached", "did not return a call seeking comment")
and their variants, British and American, gathered from what the cues of PolNeAR 1.0 negate.
"""

from onrecord.extract.lexicon import listed
from onrecord.extract.lexicon.nouns import DOCUMENTS

# "declined to comment".
DECLINING = listed("decline refuse")
# Whoever keeps from doing these gives no answer, whatever stands behind.
COMMENTING = listed("comment elaborate")
# ... where what is kept back stands behind: "say whether", "disclose the price".
SAYING = listed("say tell")
DISCLOSING = listed("""
    address clarify confirm describe detail disclose discuss divulge explain identify name reveal share specify
""")
GIVING = listed("give have issue make offer provide release")
ANSWERING = listed("answer field take")
RESPONDING = listed("reply respond")
RETURNING = listed("acknowledge answer return")
SPEAKING = listed("speak talk")
INTERVIEWING = listed("draw interview")
REFERRING = listed("defer forward redirect refer")
DODGING = listed("deflect dodge duck evade ignore rebuff sidestep")

# What reaches somebody who is asked; a request only counts where it is one for words.
MESSAGES = listed("call email e-mail inquiry enquiry message query request text tweet voicemail")
ASKED_FOR = listed("comment comments interview response reaction information clarification statement")
QUESTIONS = listed("question inquiry enquiry query")
# What is not given: "offered no comment", "gave no details".
ANSWERS = listed("answer comment detail elaboration explanation information reaction reason response statement")
# "had no comment".
HAD = listed("comment reaction")
# What is not disclosed: the narrower list where nobody refuses, and it may just not have been done.
DETAILS = listed("""
    age amount breakdown cause charge cost date detail details figure gender identity information location motive name
    nationality nature number price reason salary size source sum term timetable value
""")
PRESS = listed("journalist media newspaper press reporter")
WANTING = listed("available reachable")
LACKING = listed("unavailable unreachable")
RELUCTANT = listed("reluctant unable unwilling")
WILLING = listed("able prepared ready willing")
# The pipeline divides "tight-lipped".
CLOSED = listed("lip lipped mum tight-lipped tightlipped")
FRUITLESS = listed("unanswered unreturned unsuccessful fruitless")
# What a request does: "an email seeking comment".
ASKING = listed("asking requesting seeking")
# What is written is asked nothing.
TEXTS = DOCUMENTS | listed("act bill constitution law legislation order policy rule statute")
QUESTION_WORDS = listed("how if what when where whether which who whom whose why")
# Behind these nobody is told to have kept silent: "if she refuses to answer", "may decline to say".
CONDITIONALS = listed("if unless until whether once should lest")
# "Anyone who refuses to answer": nobody in particular.
ANYBODY = listed("anybody anyone everybody everyone one somebody someone that those whoever")
NOBODY = listed("neither no nobody none nothing")
