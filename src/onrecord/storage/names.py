"""The names under which experts stand over the archive, with how much there is under each."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, distinct, func, insert, select, update

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.names import folded
from onrecord.storage.tables import CLAIM_EXPERT, EXPERT, EXPERT_NAME

_KNOWN = select(EXPERT_NAME.c.number).where(
    EXPERT_NAME.c.folded == bindparam("name"), EXPERT_NAME.c.kind == bindparam("sort")
)
_OF_ARTICLE = select(EXPERT.c.name_number).where(EXPERT.c.article == bindparam("of")).distinct()
_CLAIMS = (
    select(func.count(distinct(CLAIM_EXPERT.c.claim)))
    .join(EXPERT, (EXPERT.c.article == CLAIM_EXPERT.c.article) & (EXPERT.c.position == CLAIM_EXPERT.c.expert))
    .where(CLAIM_EXPERT.c.article == bindparam("of"), EXPERT.c.name_number == EXPERT_NAME.c.number)
    .scalar_subquery()
)
_COUNTED = (
    update(EXPERT_NAME)
    .where(EXPERT_NAME.c.number.in_(_OF_ARTICLE))
    .values(
        articles=EXPERT_NAME.c.articles + bindparam("times"),
        claim_rank=EXPERT_NAME.c.claim_rank - bindparam("times") * _CLAIMS,
    )
)
_PRUNED = delete(EXPERT_NAME).where(EXPERT_NAME.c.number == bindparam("left"), EXPERT_NAME.c.articles == 0)


def name_numbers(connection: Connection, experts: Sequence[Expert]) -> list[int]:
    """Look up the names of experts, entering those that are new; their numbers in the same order."""
    numbers: dict[tuple[str, ExpertKind], int] = {}
    for expert in experts:
        key = (folded(expert.name), expert.kind)
        if key not in numbers:
            numbers[key] = _number(connection, *key)
    return [numbers[folded(expert.name), expert.kind] for expert in experts]


def count_in(connection: Connection, article: int) -> None:
    """Count the experts and claims of an article under their names."""
    connection.execute(_COUNTED, {"of": article, "times": 1})


def count_out(connection: Connection, article: int) -> list[int]:
    """Count them no longer, before they go; return the numbers of the names, for `prune`."""
    names = list(connection.execute(_OF_ARTICLE, {"of": article}).scalars())
    connection.execute(_COUNTED, {"of": article, "times": -1})
    return names


def prune(connection: Connection, names: Sequence[int]) -> None:
    """Take those of the names away under which there is nothing any more."""
    if names:
        connection.execute(_PRUNED, [{"left": name} for name in names])


def _number(connection: Connection, name: str, kind: ExpertKind) -> int:
    key = {"name": name, "sort": kind.value}
    known = connection.execute(_KNOWN, key).scalar_one_or_none()
    if known is None:
        connection.execute(insert(EXPERT_NAME).values(folded=name, kind=kind.value, claim_rank=0, articles=0))
        known = connection.execute(_KNOWN, key).scalar_one()
    return int(known)
