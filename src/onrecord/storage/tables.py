"""The tables of the archive. Rows never leave this room; `converters` turns them into domain values.

The facts of an article hang on its number and their place in the text, and are kept together by it (no row ids), so
that an article is opened with one range read per table. Spans are compact JSON: `[[12,40],[44,60]]`; what else is
written so, `converters` says. Moments are naive UTC.
"""

from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    DateTime,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Table,
    Text,
    false,
    literal_column,
)
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

CLUSTERED = {"sqlite_with_rowid": False}

# A query uses a partial index where it says the same, without a parameter.
IS_UNREAD: ColumnElement[bool] = literal_column("read") == false()
IS_PENDING: ColumnElement[bool] = literal_column("extraction") == literal_column("'pending'")


class Row(SQLModel, registry=registry()):
    """Base of all rows, with metadata of its own."""

    metadata = MetaData()


class ArticleRow(Row, table=True):
    """An article but for its text: what lists are made of, so that they never read a text."""

    __tablename__ = "article"
    __table_args__ = (
        Index("article_by_place", "place", "list_day", "id"),
        Index("article_by_day", "list_day", "id"),
        Index("article_unread_by_place", "place", "list_day", "id", sqlite_where=IS_UNREAD),
        Index("article_unread_by_day", "list_day", "id", sqlite_where=IS_UNREAD),
        Index("article_pending", "list_day", "id", sqlite_where=IS_PENDING),
    )

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(sa_type=Text, unique=True)
    title: str | None = Field(default=None, sa_type=Text)
    first_line: str | None = Field(default=None, sa_type=Text)
    """What the list shows where there is no title."""
    byline: str | None = Field(default=None, sa_type=Text)
    outlet: str | None = Field(default=None, sa_type=Text)
    published: date | None = None
    origin: str | None = Field(default=None, sa_type=Text)
    added: datetime = Field(sa_type=DateTime)
    words: int

    list_day: int
    """Day of publication or of coming in, as the negative of its proleptic ordinal: ascending is newest first."""
    read: bool
    starred: bool
    place: str = Field(sa_type=Text)
    reader_published: date | None = None

    extraction: str = Field(sa_type=Text)
    attempts: int
    failure: str | None = Field(default=None, sa_type=Text)
    extractor: str | None = Field(default=None, sa_type=Text)
    """Version that made the facts; NULL while there are none."""
    facts_published: date | None = None
    """The date against which the facts were resolved."""
    expert_count: int
    claim_count: int


class DayRow(Row, table=True):
    """How many articles of a place are listed under a day, kept by triggers: counting 100,000 takes too long a key."""

    __tablename__ = "article_day"
    __table_args__ = CLUSTERED

    place: str = Field(primary_key=True, sa_type=Text)
    list_day: int = Field(primary_key=True)
    articles: int


class TextRow(Row, table=True):
    """The text of an article, immutable, with the spans that were found at the door."""

    __tablename__ = "article_text"

    article: int = Field(primary_key=True, foreign_key="article.number")
    text: str = Field(sa_type=Text)
    headline: str | None = Field(default=None, sa_type=Text)
    boilerplate: str = Field(sa_type=Text)


class NameRow(Row, table=True):
    """A name that stands for experts of the archive: those of one folded name and one kind, whoever they are."""

    __tablename__ = "expert_name"
    __table_args__ = (
        Index("expert_name_by_folded", "folded", "kind", unique=True),
        Index("expert_name_by_claims", "claim_rank", "folded", "kind"),
    )

    number: int | None = Field(default=None, primary_key=True)
    folded: str = Field(sa_type=Text)
    """As `domain.names.folded` makes it."""
    kind: str = Field(sa_type=Text)
    claim_rank: int
    """The negative of how many claims there are under it: ascending is most first."""
    articles: int


class ExpertRow(Row, table=True):
    """An expert of one article."""

    __tablename__ = "expert"
    __table_args__ = (Index("expert_by_name", "name_number"), CLUSTERED)

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    id: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    named: bool
    credential: str | None = Field(default=None, sa_type=Text)
    role: str | None = Field(default=None, sa_type=Text)
    affiliation: str | None = Field(default=None, sa_type=Text)
    credentials: str = Field(sa_type=Text)
    mentions: str = Field(sa_type=Text)
    name_number: int = Field(foreign_key="expert_name.number")


class ClaimRow(Row, table=True):
    """A claim of one article."""

    __tablename__ = "claim"
    __table_args__ = CLUSTERED

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    id: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    act: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    cue: str = Field(sa_type=Text)
    cue_words: str = Field(sa_type=Text)
    """The cue as it stands in the text, in small letters: what a search by cue compares."""
    speaker: str = Field(sa_type=Text)
    hedges: str = Field(sa_type=Text)
    certainty: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "neutral"})
    via: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "[]"})
    rule: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "cue"})
    score: float | None = None
    chains: str = Field(sa_type=Text, sa_column_kwargs={"server_default": "[]"})


class ClaimExpertRow(Row, table=True):
    """An expert for whom the speaker of a claim stands."""

    __tablename__ = "claim_expert"
    __table_args__ = (
        ForeignKeyConstraint(["article", "claim"], ["claim.article", "claim.position"], ondelete="CASCADE"),
        ForeignKeyConstraint(["article", "expert"], ["expert.article", "expert.position"], ondelete="CASCADE"),
        CLUSTERED,
    )

    article: int = Field(primary_key=True)
    claim: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    expert: int


class NonResponseRow(Row, table=True):
    """Where somebody in one article says nothing."""

    __tablename__ = "non_response"
    __table_args__ = CLUSTERED

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    id: str = Field(sa_type=Text)
    start: int
    end: int
    cue: str = Field(sa_type=Text)
    speaker: str = Field(sa_type=Text)
    experts: str = Field(sa_type=Text)
    """Ids of the experts for whom the speaker stands, as a JSON list."""


class TimexRow(Row, table=True):
    """An expression of time in one article."""

    __tablename__ = "timex"
    __table_args__ = CLUSTERED

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    start: int
    end: int
    type: str = Field(sa_type=Text)
    value: str | None = Field(default=None, sa_type=Text)
    bounded: bool
    """Whether it has an interval, whose ends may both be open."""
    earliest: date | None = None
    latest: date | None = None
    granularity: str | None = Field(default=None, sa_type=Text)
    modifier: str | None = Field(default=None, sa_type=Text)
    anchor: str | None = Field(default=None, sa_type=Text)
    rule: str = Field(sa_type=Text)


class EventRow(Row, table=True):
    """An event that one article tells of."""

    __tablename__ = "event"
    __table_args__ = CLUSTERED

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    start: int
    end: int
    timex: int | None = None
    bounded: bool
    """Whether it has an interval, whose ends may both be open."""
    earliest: date | None = None
    latest: date | None = None
    basis: str = Field(sa_type=Text)
    claims: str = Field(sa_type=Text)
    """Ids of the claims that are made in it, as a JSON list."""


class DecisionRow(Row, table=True):
    """A line of the journal of decisions, which only ever grows."""

    __tablename__ = "decision"

    number: int | None = Field(default=None, primary_key=True)
    verb: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=DateTime)
    undoes: int | None = Field(default=None, foreign_key="decision.number", unique=True)
    is_undo: bool
    """Whether it takes a decision back; what takes such a one back again is a redo, and none."""


class EffectRow(Row, table=True):
    """One of the few ways in which a decision changes articles, though they may be tens of thousands."""

    __tablename__ = "decision_effect"
    __table_args__ = CLUSTERED

    decision: int = Field(primary_key=True, foreign_key="decision.number")
    position: int = Field(primary_key=True)
    before_read: bool
    before_starred: bool
    before_place: str = Field(sa_type=Text)
    before_published: date | None = None
    after_read: bool
    after_starred: bool
    after_place: str = Field(sa_type=Text)
    after_published: date | None = None


class ChangeRow(Row, table=True):
    """An article that a decision changes, and in which way."""

    __tablename__ = "decision_change"
    __table_args__ = (
        ForeignKeyConstraint(["decision", "effect"], ["decision_effect.decision", "decision_effect.position"]),
        CLUSTERED,
    )

    decision: int = Field(primary_key=True)
    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    effect: int


class PositionRow(Row, table=True):
    """How far an article was read, and when it was last opened."""

    __tablename__ = "reading_position"
    __table_args__ = (Index("reading_position_by_opened", "opened"),)

    article: int = Field(primary_key=True, foreign_key="article.number", ondelete="CASCADE")
    offset: int
    opened: datetime | None = Field(default=None, sa_type=DateTime)
    """NULL where it was never opened."""


class NoticeRow(Row, table=True):
    """What a program that has no screen has to say to the reader, one line a topic."""

    __tablename__ = "notice"

    topic: str = Field(primary_key=True, sa_type=Text)
    message: str = Field(sa_type=Text)


def _table(name: str) -> Table:
    return Row.metadata.tables[name]


# Queries are made of these and not of the classes: the mapper costs more than a list of a thousand articles may.
ARTICLE = _table("article")
ARTICLE_DAY = _table("article_day")
ARTICLE_TEXT = _table("article_text")
EXPERT_NAME = _table("expert_name")
EXPERT = _table("expert")
CLAIM = _table("claim")
CLAIM_EXPERT = _table("claim_expert")
NON_RESPONSE = _table("non_response")
TIMEX = _table("timex")
EVENT = _table("event")
DECISION = _table("decision")
DECISION_EFFECT = _table("decision_effect")
DECISION_CHANGE = _table("decision_change")
READING_POSITION = _table("reading_position")
NOTICE = _table("notice")
