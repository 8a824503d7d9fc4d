"""Find where, inside of what one says, the words of somebody else begin."""

from onrecord.domain.claims import Act
from onrecord.extract.cues import Cue
from onrecord.extract.frames import Frame
from onrecord.extract.insertions import content_around
from onrecord.extract.lexicon.verbs import OF_THINGS
from onrecord.extract.words import Passage, Word

# "..., and the police said"; "..., though they caution".
TURNING = frozenset({"and", "but", "while", "though", "although", "whereas"})


def turn_of(passage: Passage, cue: Cue) -> int | None:
    """Give the offset at which the clause of a cue is set off from what stands before; None where it is not."""
    if cue.insertion is not None:
        return next((span.start for span in content_around(passage, cue.insertion)), None)
    return _apposition(passage, cue.head) or _turn(passage, cue)


def _apposition(passage: Passage, head: Word) -> int | None:
    """Read "X, a development that experts say Y"."""
    for word in passage.ancestors(head) if head.dep == "relcl" else ():
        before = passage.before(passage.words[word.left])
        if word.dep == "appos" and before is not None and before.text == ",":
            return before.start
    return None


def _turn(passage: Passage, cue: Cue) -> int | None:
    """Read "X, and the police said Y"."""
    subject = passage.subject(cue.head)
    is_saying = cue.frame in {Frame.CLAUSE, Frame.QUOTATION} or cue.content is not None
    if subject is None or subject.index > cue.head.index or not is_saying or cue.act is not Act.SPEECH:
        return None
    joint = passage.before(passage.words[subject.left])
    if joint is None or joint.lower not in TURNING or cue.head.lemma in OF_THINGS:
        return None
    before = passage.before(joint)
    return joint.start if before is not None and before.pos == "PUNCT" else None
