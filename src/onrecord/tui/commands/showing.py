"""What is shown of the claims, and why they are taken to be what they are."""

from onrecord.tui.commands.registry import Group, Pressed, command
from onrecord.tui.desk import Desk


@command("claims.shown", "c", "other claims", group=Group.READING, footer={"experts": "", "claims": ""})
def other_claims(desk: Desk, pressed: Pressed) -> None:
    """Show all claims, then speech only, direct, unnamed and hedged ones only; it stays so from article to article.

    A number before it goes straight to one of them: 4c to those without a named expert.
    """
    story = desk.story
    lenses = list(type(story.lens))
    lens = lenses[(pressed.count - 1) % len(lenses)] if pressed.count else story.lens.after(1)
    story.look(lens)
    desk.say(story.told_lens())


@command("claims.why", "!", "why", group=Group.READING, footer={"article": "", "experts": "card", "claims": ""})
def why(desk: Desk, _pressed: Pressed) -> None:
    """Say why: open the card of the expert under the cursor, or of whoever makes the claim that is looked at.

    It has every claim with the words around it, its cue, what found it, and the mentions that lead to the name.
    """
    story = desk.story
    if desk.pane is story.card:
        return
    if desk.pane is story.experts:
        expert, at = _on_expert(desk)
    else:
        claim = story.claim if desk.pane is not desk.listing else None
        expert = next(iter(claim.experts), None) if claim else None
        if claim and story.expert in claim.experts:
            expert = story.expert
        at = claim.id if claim else None
    if not story.open_card(expert, at):
        desk.say("nothing here to say why of")
        return
    desk.asked_from = desk.pane
    desk.go(story.card)


def _on_expert(desk: Desk) -> tuple[str | None, str | None]:
    """Tell which expert is under the cursor, and at which non-response."""
    story = desk.story
    silence = story.silence
    if silence:
        return next(iter(silence.experts), None), silence.id
    return story.experts.current_key, None
