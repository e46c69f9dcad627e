"""One sentence's telling of a deal: a frame that matched, with its positions filled and its type settled."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pipeline.deals.classes import classes_of
from pipeline.deals.counterpart import COUNTERPART, FACING, cast
from pipeline.deals.fillers import Casting, Filler
from pipeline.deals.frames import things, wordset
from pipeline.deals.match import Match, matches
from pipeline.deals.page import Page
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import DealType, EntityLabel, Role

_ANYBODY = frozenset({Role.ACQUIRER, Role.SELLER, Role.INVESTOR, Role.LEAD_INVESTOR})
"""Roles that people play too."""

_OWNING = frozenset({DealType.ACQUISITION, DealType.EQUITY_INVESTMENT})
_SEVERAL = frozenset({Role.PARTNER, Role.INVESTOR, Role.LENDER, Role.ADVISER, Role.LEAD_INVESTOR})
_EACH = frozenset({"each", "every"})
"""'$61 for each share of X' prices the whole of X."""
_MINORITY = frozenset(["minority", "non-controlling"])
_AS_INVESTOR = {Role.ACQUIRER: Role.INVESTOR}
_AS_ACQUIRER = {Role.INVESTOR: Role.ACQUIRER, Role.LEAD_INVESTOR: Role.ACQUIRER}
_AS_ISSUER = {Role.TARGET: Role.ISSUER}
_RANK = (
    "license",
    "grant_rights",
    "license_from",
    "license_to",
    "pay_for_rights",
    "be_paid_for_rights",
    "pay_for_supply",
    "sell_own_stake",
    "licence",
    "win_order",
    "raise_ipo",
    "raise_debt",
    "debt",
    "offtake",
    "stake",
    "invest_unpriced",
)
"""Frames that win over others of the same predicate, most specific first; the rest follow in file order."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody in a role, and the rule that says so: frame and position."""

    role: Role
    filler: Filler
    rule: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What one predicate of sentence `number` tells. `type` is None where it only adds to a deal told elsewhere."""

    number: int
    match: Match
    type: DealType | None
    parts: tuple[Part, ...] = field(default=())

    @property
    def predicate(self) -> int:
        """The node that set the frame off."""
        return self.match.predicate

    def entities(self, *roles: Role) -> set[int]:
        """The entities in any of these roles, or in any at all."""
        return {
            part.filler.entity
            for part in self.parts
            if part.filler.entity is not None and (not roles or part.role in roles)
        }


def tellings(page: Page, number: int) -> list[Telling]:
    """What the sentence tells, by the position of its predicates; of several frames of one family that one predicate
    sets off the most specific is kept."""
    tree = page.trees[number]
    made: dict[tuple[int, str], Telling] = {}
    for match in sorted(matches(tree), key=_specificity):
        if _is_bare_round(match) and tree[match.predicate].lemma in ("round", "seed"):
            continue
        if match.frame.context and not _in_context(page, number, match.frame.context):
            continue
        telling = _settled(page, tree, _filled(page, number, match))
        if (not telling.parts and not _stands_alone(telling)) or _lacks_object(telling):
            continue
        key = (match.predicate, telling.type.family if telling.type else match.frame.id)
        if key not in made and not _shadowed(telling, made.values()):
            made[key] = telling
    told = sorted(made.values(), key=lambda telling: telling.predicate)
    return [_offered(tree, telling, told) for telling in told]


def _offered(tree: Tree, telling: Telling, told: Iterable[Telling]) -> Telling:
    """In 'priced its IPO, raising $5m' what is raised is the offering's."""
    if telling.type is not DealType.FUNDING_ROUND or tree[telling.predicate].tag != "VBG":
        return telling
    above = set(tree.above(telling.predicate))
    offerings = [t for t in told if t.type is DealType.IPO and above & {t.predicate, t.match.carrier}]
    return _recast(telling, DealType.IPO, _AS_ISSUER) if offerings else telling


def _specificity(match: Match) -> tuple[int, int]:
    rank = _RANK.index(match.frame.id) if match.frame.id in _RANK else len(_RANK)
    return (match.predicate, rank)


def _stands_alone(telling: Telling) -> bool:
    """A round with its sum tells of a deal even where it leaves its parties to the passage."""
    slots = telling.match.slots
    singular = telling.match.frame.id == "round" and bool(slots.get("before") or slots.get("of"))
    return telling.type is DealType.FUNDING_ROUND and singular


def _is_bare_round(match: Match) -> bool:
    """'A round' may be of golf or of price cuts: without a sum before it only a phrase of finance will do."""
    return match.frame.id == "round" and len(match.words) == 1 and not match.slots.get("before")


def _in_context(page: Page, number: int, name: str) -> bool:
    """Whether a noun of the class stands in the same paragraph or in the title."""
    words = {word for word, classes in things().items() if name in classes}
    block = page.clean.blocks[page.sentences[number].block]
    stretches = [page.text[block.start : block.end], page.text[: page.clean.blocks[0].end]]
    return any(f" {word}" in stretch.casefold() for stretch in stretches for word in words)


def _lacks_object(telling: Telling) -> bool:
    """A purchase of nothing that the text names or describes as an asset is none."""
    bought = {Role.TARGET, Role.SELLER, Role.PARTNER}
    priced = "before" in telling.match.slots or Role.TARGET not in {role for _, role in telling.match.frame.roles}
    return telling.type in _OWNING and not priced and not any(part.role in bought for part in telling.parts)


def _shadowed(telling: Telling, kept: Iterable[Telling]) -> bool:
    """One predicate tells of one kind of deal only; an untyped frame gives way to any typed one there."""
    return any(other.predicate == telling.predicate and other.type is not None for other in kept)


def _filled(page: Page, number: int, match: Match) -> Telling:
    """Names first, since what a pronoun stands for depends on who already has a part."""
    places = [
        (position, role, node)
        for position, role in cast(match.frame.roles, match.slots)
        for node in match.slots.get(position, ())
    ]
    parts: list[Part] = []
    later: list[tuple[str, Role, int]] = []
    for position, role, node in places:
        if _is_filled(parts, role, match, position):
            continue
        found = [f for f in Casting(page, number, role).fillers(node) if f.how != "anaphor"]
        if found:
            roles = (
                (role, COUNTERPART[role], *[role] * len(found)) if _is_shared(match, position) else (role,) * len(found)
            )
            _add(page, parts, [Part(*one, f"{match.frame.id}.{position}") for one in zip(roles, found, strict=False)])
        else:
            later.append((position, role, node))
    for position, role, node in later:
        if any(part.role is role for part in parts):  # who is named there is whom the pronoun stands for
            continue
        casting = Casting(page, number, role, {part.filler.entity for part in parts})
        found = casting.fillers(node) or (_unnamed(casting, match, node) if role is Role.TARGET else [])
        _add(page, parts, [Part(role, filler, f"{match.frame.id}.{position}") for filler in found])
    return Telling(number, match, DealType(match.frame.type) if match.frame.type else None, tuple(parts))


def _is_shared(match: Match, position: str) -> bool:
    """Whether the position holds both sides: 'between Orrin and Brell', 'Orrin and Brell signed a contract'."""
    facing = [place for place, role in match.frame.roles if role.startswith(FACING)]
    return position == "between" or (
        position == "neutral" and bool(facing) and not any(match.slots.get(place) for place in facing)
    )


def _unnamed(casting: Casting, match: Match, node: int) -> list[Filler]:
    """What is bought where no name says it: an asset that is described, or shares in the company spoken of."""
    owned = casting.unowned(node)
    return casting.described(node) if match.frame.type == DealType.ACQUISITION and not owned else owned


def _is_filled(parts: list[Part], role: Role, match: Match, position: str) -> bool:
    """Whether a position that the frame names earlier has filled the role; partners and investors come from several."""
    if role in _SEVERAL:
        return False
    return any(part.role is role and part.rule != f"{match.frame.id}.{position}" for part in parts)


def _add(page: Page, parts: list[Part], more: list[Part]) -> None:
    """Nobody has two parts in one telling: the position that the frame names first decides."""
    cast = {part.filler.entity for part in parts} - {None}
    parts.extend(
        part
        for part in more
        if part.filler.entity is None
        or (part.filler.entity not in cast and may_play(page, part.filler.entity, part.role))
    )


def may_play(page: Page, entity: int, role: Role) -> bool:
    """Whether what an entity is allows it the role: people buy and sell but are not bought, places do neither."""
    label = page.entity(entity).label
    if label is EntityLabel.PERSON:
        return role in _ANYBODY
    if label is EntityLabel.PRODUCT:
        return role is Role.TARGET
    return label is EntityLabel.ORG


def _settled(page: Page, tree: Tree, telling: Telling) -> Telling:
    """A purchase of less than half is an investment, and one of more is an acquisition, whatever the verb."""
    if telling.type not in (DealType.ACQUISITION, DealType.EQUITY_INVESTMENT):
        return telling
    share = _share(page, tree, telling)
    if telling.type is DealType.ACQUISITION and share == "part":
        return _recast(telling, DealType.EQUITY_INVESTMENT, _AS_INVESTOR)
    if telling.type is DealType.EQUITY_INVESTMENT and share == "whole":
        return _recast(telling, DealType.ACQUISITION, _AS_ACQUIRER)
    return telling


def _recast(telling: Telling, kind: DealType, roles: dict[Role, Role]) -> Telling:
    parts = tuple(replace(part, role=roles.get(part.role, part.role)) for part in telling.parts)
    return replace(telling, type=kind, parts=parts)


def _is_rest(tree: Tree, nodes: list[int]) -> bool:
    """'The 45 percent that it did not already own' makes it whole."""
    clauses = [kid for node in nodes for kid in tree.kids(node, "relcl", "ccomp")]
    return any(tree[clause].lemma in ("own", "hold") and tree.kids(clause, "neg") for clause in clauses)


def _share(page: Page, tree: Tree, telling: Telling) -> str:
    """'whole', 'part' or '' by the words and the percentages of what is bought."""
    nodes = [
        node
        for position, role in telling.match.frame.roles
        if role == "target"
        for first in telling.match.slots.get(position, ())
        for node in _phrase(tree, first)
    ]
    words = {tree[node].lemma for node in nodes}
    if words & _EACH:
        return ""
    if words & wordset("whole") or _is_rest(tree, nodes):
        return "whole"
    if words & _MINORITY:
        return "part"
    shares = [size for node in nodes if (size := _percent(page, tree, node)) is not None]
    if shares:
        return "part" if max(shares) < 50 else "whole"
    heads = [
        first
        for position, role in telling.match.frame.roles
        if role == "target"
        for first in telling.match.slots.get(position, ())
    ]
    if any(classes_of(tree, head) & {"shares", "stake"} and tree[head].lemma in wordset("slice") for head in heads):
        return "part"
    return ""


def _phrase(tree: Tree, head: int) -> list[int]:
    """The words of the phrase itself, without clauses that hang on it."""
    found, todo = [], [head]
    while todo:
        here = todo.pop()
        found.append(here)
        todo.extend(kid for kid in tree.kids(here) if tree[kid].dep not in ("relcl", "acl", "appos", "conj"))
    return sorted(found)


def _percent(page: Page, tree: Tree, node: int) -> Decimal | None:
    atom = tree[node].atom
    if atom is None or atom.kind is not AtomKind.QUANTITY:
        return None
    quantity = page.quantities[atom.ref]
    return (quantity.high or quantity.low) if quantity.kind == "percent" else None
