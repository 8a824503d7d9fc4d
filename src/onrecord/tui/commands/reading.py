"""Reading: in and out of articles, from claim to claim, from what is derived to its words, and searching."""

from dataclasses import replace

from onrecord.domain.articles import Place
from onrecord.tui.commands.questions import Filter, Search
from onrecord.tui.commands.registry import Group, Pressed, command
from onrecord.tui.desk import Desk

ENTER = {
    "list": "open",
    "article": "claim",
    "experts": "only these claims",
    "claims": "words",
    "timeline": "words",
    "card": "words",
}
BACK = {"list": "quit", "article": "", "experts": "", "claims": "", "timeline": "", "card": ""}
PLACES: tuple[Place | None, ...] = (Place.INBOX, None, Place.ARCHIVED)
PLACE_NAMES = {Place.INBOX: "Articles", None: "All articles", Place.ARCHIVED: "Archived"}


@command("read.enter", "enter", "in", group=Group.READING, footer=ENTER)
def enter(desk: Desk, _pressed: Pressed) -> None:
    """Go in: from the list into the article, from anything found in it to its words, from the words to their claim.

    On an expert it limits the claims to theirs, and takes the limit off again.
    """
    story = desk.story
    if desk.pane is desk.listing:
        current = desk.listing.current
        if current:
            desk.open(current.key.id)
    elif desk.pane is story.experts and not story.silence:
        key = story.experts.current_key
        story.only(None if key == story.expert else key)
    elif desk.pane is story.article:
        desk.go(story.claims)
    else:
        _to_words(desk)


@command("read.back", "q escape backspace", "back", group=Group.READING, footer=BACK)
def back(desk: Desk, pressed: Pressed) -> None:
    """Go back: from the words to where you came from, from the article to the list; q in the list quits.

    Esc takes off a search or a filter first.
    """
    story = desk.story
    if pressed.key == "escape" and _take_off(desk):
        return
    if desk.pane is desk.listing:
        if pressed.key == "q":
            desk.app.exit()
    elif desk.pane is story.article:
        goal = desk.came_from or desk.listing
        desk.came_from = None
        desk.go(goal)
    elif desk.pane is story.card:
        desk.go(desk.asked_from)
    else:
        desk.go(story.article)


@command("read.next", "n", "next unread", group=Group.READING, footer={"list": ""})
def next_unread(desk: Desk, _pressed: Pressed) -> None:
    """Open the next unread article. While a search is on: go to the next hit."""
    if not _to_hit(desk, 1):
        _unread(desk, forward=True)


@command("read.previous", "p", "previous unread", group=Group.READING)
def previous_unread(desk: Desk, _pressed: Pressed) -> None:
    """Open the unread article before."""
    _unread(desk, forward=False)


@command("claim.next", "]", "next claim", group=Group.READING, footer={"article": "", "card": ""})
def next_claim(desk: Desk, pressed: Pressed) -> None:
    """Go to the next claim, from any pane: it is lit, and scrolled into sight."""
    desk.story.step_claim(pressed.times)


@command("claim.previous", "[", "previous claim", group=Group.READING)
def previous_claim(desk: Desk, pressed: Pressed) -> None:
    """Go to the claim before."""
    desk.story.step_claim(-pressed.times)


@command("expert.next", "}", "next expert", group=Group.READING, footer={"experts": "", "claims": ""})
def next_expert(desk: Desk, pressed: Pressed) -> None:
    """Limit the claims to those of the next expert; behind the last, to none. On a card, go on to theirs."""
    _step_expert(desk, pressed.times)


@command("expert.previous", "{", "previous expert", group=Group.READING)
def previous_expert(desk: Desk, pressed: Pressed) -> None:
    """Limit the claims to those of the expert before."""
    _step_expert(desk, -pressed.times)


@command("read.unfold", "z", "unfold", group=Group.READING)
def unfold(desk: Desk, _pressed: Pressed) -> None:
    """Unfold the lines that are not the article (credits, share and newsletter lines), or fold them away again."""
    desk.story.article.fold()


@command("find.words", "/", "search", group=Group.FINDING, footer={"list": "filter", "article": ""})
def search(desk: Desk, _pressed: Pressed) -> None:
    """Search the text while typing. In the list: keep only articles with words that begin so."""
    if desk.pane is desk.listing:
        desk.ask(Filter(desk))
    else:
        desk.go(desk.story.article)
        desk.ask(Search(desk))


@command("find.previous-hit", "N", "previous hit", group=Group.FINDING)
def previous_hit(desk: Desk, _pressed: Pressed) -> None:
    """Go to the hit before; n goes to the next."""
    _to_hit(desk, -1)


@command("find.place", "I", "inbox, all, archived", group=Group.FINDING)
def other_place(desk: Desk, _pressed: Pressed) -> None:
    """List what is in the inbox, then everything, then what is archived."""
    listing = desk.listing.window.listing
    place = PLACES[(PLACES.index(listing.place) + 1) % len(PLACES)]
    desk.listing.title = PLACE_NAMES[place]
    desk.list_again(replace(listing, place=place))
    desk.go(desk.listing)


def _step_expert(desk: Desk, delta: int) -> None:
    story = desk.story
    story.step_expert(delta)
    if desk.pane is story.card and story.expert:
        story.open_card(story.expert, None)


def _to_words(desk: Desk) -> None:
    """Go to the words that what is under the cursor rests on."""
    story, came_from = desk.story, desk.pane
    if came_from is story.claims:
        story.follow_claims()
    elif came_from is story.experts:
        story.follow_experts()
    elif came_from is story.timeline:
        story.follow_timeline()
    elif not story.to_words():
        desk.say("the text does not give these words in one place")
        return
    desk.go(story.article)
    desk.came_from = came_from


def _take_off(desk: Desk) -> bool:
    """Take off what limits or lights the active pane; tell whether there was anything."""
    story, listing = desk.story, desk.listing.window.listing
    if desk.pane is desk.listing and listing.words:
        desk.list_again(replace(listing, words=""))
    elif desk.pane is story.article and story.article.hits:
        story.article.search("")
    elif desk.pane in (story.experts, story.claims) and story.expert:
        story.only(None)
    else:
        return False
    return True


def _to_hit(desk: Desk, delta: int) -> bool:
    """Go to another hit of the search; tell whether a search is on in the active pane."""
    article = desk.story.article
    if desk.pane is not article or not article.hits:
        return False
    article.to_hit(delta)
    desk.story.follow_text()
    desk.say(f"hit {article.hit + 1} of {len(article.hits)}")
    return True


def _unread(desk: Desk, *, forward: bool) -> None:
    current = desk.listing.current
    found = desk.library.next_unread(desk.listing.window.listing, current.key if current else None, forward=forward)
    if found is None:
        desk.say("no more unread articles below" if forward else "no more unread articles above")
        return
    desk.listing.load(found.key.id)
    desk.open(found.key.id)
