"""Lines that are not the article, and prose that only sounds like them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.spans import are_ordered
from onrecord.ingest.boilerplate import find_boilerplate

PROSE = (
    "The ferry left Hesk at noon, and nobody on the quay could say when it would be back. "
    "It was the last one of the year, according to the harbour master."
)
FURNITURE = [
    # age banners
    "This article is more than 3 years old",
    "This story is over 12 months old.",
    "This post was published more than a year ago and may be out of date.",
    "Published 4 hours ago",
    "This story was originally published by The Northgate Review.",
    "This article has been updated to include a statement from the port.",
    "This is a developing story. Check back for updates.",
    "UPDATE: May 3, 2024, at 4:15 PM. This story was updated with a comment from the port.",
    "UPDATE (May 3, 2024, 4:15 p.m.): This story has been updated with a comment from the port.",
    "Updated at 5:40 p.m. to add a comment from the port.",
    "This story was produced in partnership with The Northgate Review.",
    "This story is part of a series on water.",
    "Republish this story for free.",
    # pictures
    "Photo by Ana Reyes/Reuters",
    "Photo via Flickr/Ana Reyes",
    "Photograph: Ana Reyes/The Observer",
    "Image courtesy of the Kestrian Space Agency",
    "Image credit: Ana Reyes",
    "Credit...Ana Reyes for The Northgate Review",
    "Illustration by Émile Duarte",
    "Ana Reyes/AFP via Getty Images",
    "Getty Images",
    "(AP Photo/Ana Reyes)",
    "A man walks past the harbour on Monday. Photo: Ana Reyes/AFP",
    "A man walks past the harbour on Monday. Ana Reyes/Reuters",
    "A man walks past the harbour on Monday [Ana Reyes/Reuters]",
    "Protesters stand outside the court in Aldermouth on Monday. (AP Photo/Ana Reyes)",
    "FILE - The bridge is seen from the air in this 2019 photo.",
    "File photo: the bridge before it fell.",
    "[Photo: Ana Reyes]",
    "Ana Reyes | Reuters",
    # following and contact
    "Follow Ana Reyes on Twitter: @anareyes",
    "Follow Ana Reyes and Tom Oduya on X @anareyes, @toduya.",
    "Follow us on Facebook, Instagram and YouTube for more news",
    "Follow @anareyes for updates",
    "Find us on Facebook",
    "Follow Ana Reyes: @anareyes",
    "Ana Reyes is on Twitter @anareyes",
    "Join our Telegram channel",
    "pic.twitter.example/a1b2",
    "Twitter: @anareyes",
    "Ana Reyes covers transport for the Ledger. Follow her on Twitter @anareyes.",
    "Contact Ana Reyes at areyes@ledger.example",
    "https://ledger.example/2024/05/bridge",
    # buttons
    "Share this article",
    "Share Tweet Email Print",
    "Facebook | Twitter | WhatsApp",
    "Print this page",
    "E-mail this story to a friend",
    "Copy link",
    # newsletters
    "Sign up for our newsletter: The Valley, every Friday",
    "Sign up for The Morning newsletter to get the day's news in your inbox.",
    "Subscribe now",
    "Subscribe to our podcast",
    "Get breaking news alerts on your phone",
    "Want more stories like this? Subscribe to our daily newsletter.",
    "By signing up you agree to our terms of use and privacy policy.",
    "Enter your email address",
    "Already a subscriber? Log in",
    "Sign up for The Ledger's weekly dispatch, Tide Lines, delivered every Friday.",
    "Sign up for Lanternlight, our Saturday email.",
    "Subscribe to Tide Lines, The Ledger's letter on the coast",
    "You're reading Tide Lines, our newsletter on the coast.",
    "Like this story? Get Tide Lines every Sunday.",
    # call-outs
    "Did you work at the mill? Help us report: Text MILL to 555-0148.",
    "Do you live by the river? We'd like to hear from you. Email tips@ledger.example.",
    "If you have information about the ferry, email our reporters at tips@ledger.example.",
    "Have a tip? Message us on Signal at 555-0134.",
    "Help us investigate the mill",
    # links
    "Read more: How the bridge was built",
    "READ MORE: How the bridge was built",
    "Related: What the engineers knew",
    "Related articles",
    "See also",
    "You may also like",
    "Most read",
    "Click here to read the full report",
    "Follow The Ledger's coverage of the port at https://ledger.example/port",
    "Follow The Ledger's coverage of the port at ledger.example/port",
    "Find more stories about the coast here.",
    "Watch the full interview below:",
    "Continue reading",
    "Story continues below",
    "• Read more: How the bridge was built",
    "In case you missed it: ferry fares to rise",
    "Tags: bridges, inquiries, engineering",
    # the rest
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "Sponsored content",
    "We use cookies to give you the best experience on our website.",
    "Accept all cookies",
    "© 2025 The Ledger. All rights reserved.",
    "Copyright 2025 Meridian Wire",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Additional reporting by Tom Oduya in Hesk",
    "(Reporting by Ana Reyes; additional reporting by Tom Oduya; editing by Lee Marsh)",
    "Tom Oduya in Hesk contributed to this report.",
    "With files from Meridian Wire",
    "Loading...",
    "12 Comments",
    "Comments (7)",
    "Leave a comment",
    "Join the conversation",
    "Got a tip? Email tips@ledger.example",
    "5 min read",
    "Listen to this story · 5 min",
    "Last updated March 4, 2025",
    "Posted in News",
    "\u26a0\ufe0f This story is more than five years old",
    "Skip to main content",
    "Home > News > Transport",
    "FOR IMMEDIATE RELEASE",
    "Media contact: press@example.com",
    "###",
]
FEET = [
    "Ana Reyes covers county government for The Ledger. Tom Oduya contributed research.",
    "Ana Reyes is a senior reporter at The Ledger.",
    "Ana Reyes is The Ledger's transport correspondent. She lives in Hesk.",
    "Ana Reyes, who won the Hesk prize in 2019, is a freelance writer. Follow her on Twitter @anareyes",
    "Ana Reyes writes about rivers and the law.",
    "Ana Reyes is based in Hesk.",
    "The Ledger is a nonprofit newsroom that covers the coast.",
]
NO_FEET = [
    "Ana Reyes is a baker in Hesk. She said the water was at the door.",
    "Ana Reyes is a reporter who was there when the bridge fell, and she told the court so.",
    "Ana Reyes covers her face when she is asked about the bridge.",
    "Ana Reyes is a former engineer, and she knows the bridge.",
    "\u201cAna Reyes is a reporter at The Ledger,\u201d the mayor said, \u201cand no friend of mine.\u201d",
    "The harbour master is a reporter of sorts.",
    f"Ana Reyes is a reporter {'at The Ledger ' * 40}.",
]
HEADS = [
    "Ana Reyes | Staff Writer",
    "Ana Reyes, Transport Correspondent",
    "By Ana Reyes",
    "BY ANA REYES AND TOM ODUYA",
    "By Ana Reyes, Transport Correspondent",
    "By Ana Reyes | March 4, 2025",
    "By REUTERS",
    "March 4, 2025",
    "Tuesday, 4 March 2025 10:32 GMT",
    "Mar 4, 2025 at 10:32 a.m.",
    "Published: 2025-03-04T10:32:00+01:00",
    "Published March 4, 2025, updated March 5, 2025",
    "The Ledger | March 4, 2025",
    "Outlet: The Ledger",
    "Source: Meridian Wire",
    "WASHINGTON (AP) --",
]
KEPT = [
    PROSE,
    '"Follow the money," the auditor said.',
    "Follow the money and you end up in Hesk, said Tom Oduya, who has done it twice.",
    "Thousands follow her on Twitter, where she posts photographs of locks.",
    "He told his followers on Twitter to stay at home.",
    "\u201cFollow me on Twitter,\u201d the suspect told the officers as they led him away.",
    "Follow her on Twitter and you will see a woman at war with her own party.",
    "Photo by photo, she pieced together what had happened on the bridge.",
    "Photos from the scene showed smoke rising above the harbour.",
    "The photo, by Ana Reyes of Reuters, was taken an hour before the collapse.",
    "Images posted on Twitter appear to show the bridge swaying.",
    "Video of the collapse was watched four million times.",
    "The story is more than 500 years old, and the villagers still tell it.",
    "This story began five years ago in a laundry in Hesk.",
    "This article of the treaty was written more than two years ago by people who are now in prison.",
    "Share prices fell by a third on Monday.",
    "Share and share alike, the mayor said, was the rule in the valley.",
    "Print is dead, the publisher said, and so is the web.",
    "Sign up or go to prison was the choice that the army gave them.",
    "Subscribers to the newsletter were told on Friday that it had been sold.",
    "The company said it would let customers subscribe by e-mail.",
    "Get out, the captain told them, and they got out.",
    "Related companies were searched as well, prosecutors said.",
    "Read more than one of these letters and you see a pattern.",
    "Click fraud costs advertisers billions a year.",
    "Advertisement revenue fell by half.",
    "Advertisers have left the site in droves.",
    "Cookies were served at the vigil.",
    "Copyright law has not kept up with machines, the judge wrote.",
    "The company reserves all rights to the name.",
    "Reporting by phone from the island, she said the water was at the door.",
    "The union contributed 3 million crowns to the campaign.",
    "Loading the ships takes nine days, the port authority said.",
    "More than 12 comments were struck from the record.",
    "Comments made by the minister were taken out of context, his office said.",
    "Contact with the vessel was lost at 9 p.m.",
    "E-mail traffic between the two companies shows that both knew.",
    "By Monday, the water had reached the second floor.",
    "By March 2014 nothing was left.",
    "Published in 2014, the study has been cited 300 times.",
    "Home is where the trouble is, she said.",
    "Background checks were never made, the report found.",
    "Watch the river, the old man said.",
    "Listen to the engineers, said Roskill.",
    "Want of money was never the problem.",
    "Support for the treaty has fallen.",
    "@anareyes",
    "- Ana Reyes (@anareyes)",
    "The opposition leads by nine points in the last poll. [KPO/ILK]",
    "Published in 2014, the study changed little.",
    "Q: What did the photographs show?",
    "Opinion is divided.",
    "Twitter takes bigger steps against fraud",
    "Facebook and Twitter declined to comment.",
    "Search teams were sent from Hesk.",
    "Help came late.",
    "Close to 300 people are missing.",
    "Register offices will stay closed.",
    "It ends here.",
    "Do you know who built it? the inspector asked the foreman, and sent him home.",
    "\u201cDo you live by the river? Call us,\u201d the posters say.",
    "Have they paid? Nobody at the port would tell.",
    "If you have a boat, the mayor said, you leave.",
    "If you know the river, you know when to leave it.",
    "Help us, the letter said.",
    "Follow the coverage of the trial and you see two countries, said Tom Oduya.",
    "Update: the ferry has sunk, and the harbour is shut.",
    "Updated maps show the river where the road was.",
    "Correction: the bridge is 412 meters long, not 421.",
    "Sign up for the army, the boys were told, or go home.",
    "This story is part of the trouble with the bridge.",
    "This report is the first of its kind in Hesk.",
    "Tom Oduya contributed 300 crowns to the fund for the bridge.",
    "Copyright is a word that he had never heard.",
    "Love this town? So did they.",
    "Find more time, the inspector told them.",
]  # fmt: skip


BODY = "\n\n".join([PROSE] * 4)


def boilerplate_of(text: str) -> list[str]:
    return [span.of(text) for span in find_boilerplate(text)]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_page_furniture_is_found_wherever_it_stands(line: str) -> None:
    assert boilerplate_of(f"{line}\n\n{PROSE}") == [line]
    assert boilerplate_of(f"{PROSE}\n\n" * 20 + f"  {line} \r\n{PROSE}\n") == [line]


@pytest.mark.parametrize("line", HEADS)
def test_bylines_dates_and_labels_count_at_the_head_only(line: str) -> None:
    assert boilerplate_of(f"Ferry Fares to Rise\n\n{line}\n\n{PROSE}") == [line]
    if not line.startswith(("Source", "Published")):
        assert boilerplate_of(f"{PROSE}\n\n" * 20 + f"{line}\n\n{PROSE}") == []


@pytest.mark.parametrize("line", KEPT)
def test_prose_that_only_mentions_such_things_is_kept(line: str) -> None:
    assert boilerplate_of(f"{PROSE}\n\n{line}\n\n{PROSE}") == []


def test_a_title_is_no_boilerplate_even_with_a_label() -> None:
    assert boilerplate_of(f"Title: Ferry Fares to Rise\nBy: Ana Reyes\n\n{PROSE}") == ["By: Ana Reyes"]


def test_a_label_that_begins_a_sentence_is_none() -> None:
    assert boilerplate_of("Source: it was me all along.\n\nDate: never, she said.") == []


def test_a_credit_at_the_end_of_a_block_is_found() -> None:
    assert boilerplate_of(f"{PROSE}\nPhoto via AP/Port Office\n\n{PROSE}") == ["Photo via AP/Port Office"]


WRAPPED = """\
By Ana Reyes
Published: March 4, 2025

The ferry left Hesk at noon, and nobody on the quay could say when it
would be back. The message that the company sent to its customers was
click here to read the full text of the statement, which nobody would
do, since all of them had seen it before and none of them believed in
it.

Sign up for our newsletter to get the day's news from the islands in
your inbox.
"""


def test_in_a_hard_wrapped_text_a_line_within_a_paragraph_is_prose() -> None:
    assert boilerplate_of(WRAPPED) == [
        "By Ana Reyes",
        "Published: March 4, 2025",
        "Sign up for our newsletter to get the day's news from the islands in\nyour inbox.",
    ]


@given(st.text() | st.lists(st.sampled_from([*FURNITURE, *HEADS, *KEPT, "", " ", "\r"])).map("\n".join))
def test_spans_are_whole_lines_in_order_without_white_space_around(text: str) -> None:
    spans = find_boilerplate(text)
    assert are_ordered(spans)
    for span in spans:
        assert span.of(text) == span.of(text).strip()
        assert not text[: span.start].rpartition("\n")[2].strip()
        assert not text[span.end :].partition("\n")[0].strip()


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "(",
        "@",
        ". A",
        "Photo ",
        "By A ",
        "follow ",
        "x\n",
        "http://",
        "Share ",
        "a; ",
        "\ud800",
        "A/",
        "| ",
    ],
)
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    find_boilerplate(unit * (200_000 // len(unit)))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("line", FEET)
def test_what_is_told_of_the_writer_at_the_foot_is_found(line: str) -> None:
    assert boilerplate_of(f"{BODY}\n\n{line}") == [line]
    assert boilerplate_of(f"{BODY}\n\n{line}\n\n{BODY}\n\n{BODY}") == []


@pytest.mark.parametrize("line", NO_FEET)
def test_a_story_may_end_with_a_person(line: str) -> None:
    assert boilerplate_of(f"{BODY}\n\n{line}") == []


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Ana Reyes", "Senior Reporter, The Ledger"),
        ("Ana Reyes and Tom Oduya", "Staff Writers"),
        ("Ana de la Cruz", "Transport Correspondent"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_byline_may_have_two_lines(name: str, role: str, gap: str) -> None:
    assert boilerplate_of(f"Ferry lost in fog\n\n{name}{gap}{role}\n\n{BODY}") == [name, role]


def test_a_headline_above_a_role_is_no_name() -> None:
    assert boilerplate_of(f"Ferry lost in fog, again\n\nStaff Writer\n\n{BODY}") == []
    assert boilerplate_of(f"{BODY}\n\n{BODY}\n\n{BODY}\n\nAna Reyes\n\nStaff Writer") == []
