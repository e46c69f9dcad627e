"""Which sums, quantities and dates of a sentence are terms of a deal, in which role, and of which telling's deal.

A frame gives a role to what stands in its own positions; the words beside a mention give or refuse one anywhere.
What neither settles is left alone: a sum without a role belongs to no deal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.deals.cues import Context, Cue, read
from pipeline.deals.draft import Amount, Quantum, When
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.telling import Telling
from pipeline.deals.tree import Tree
from pipeline.model.mentions import Quantity
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, TemplateKind, TimexKind

Term = Amount | Quantum | When

_SHARE_UNITS = frozenset({"share", "shares", "unit", "ads", "warrant", "stock", "ordinary share"})
_CAPACITY = frozenset({"power", "energy", "flow", "mass", "volume", "compute"})
_ORDERED = frozenset({DealType.PURCHASE_COMMITMENT})
_LASTING = frozenset({DealType.PURCHASE_COMMITMENT, DealType.LICENSING, DealType.DEBT_FINANCING})
_OWNING = frozenset({DealType.ACQUISITION, DealType.EQUITY_INVESTMENT, DealType.JOINT_VENTURE})


@dataclass(frozen=True, slots=True)
class Placed:
    """A term, and the telling of this sentence whose deal it belongs to; None where it goes to the deal in focus."""

    term: Term
    telling: Telling | None


def terms(page: Page, number: int, told: Sequence[Telling]) -> list[Placed]:
    """Every term in sentence `number`, in which `told` are its tellings of deals."""
    sentence = page.sentences[number]
    return [
        *_sums(page, number, sentence.start, sentence.end, told),
        *_quantities(page, number, sentence.start, sentence.end, told),
        *_dates(page, number, sentence.start, sentence.end, told),
    ]


def _sums(page: Page, number: int, start: int, end: int, told: Sequence[Telling]) -> Iterator[Placed]:
    mentions = page.money_in(start, end)
    for place, (ref, money) in enumerate(mentions):
        if money.vague is not None:
            continue
        floor = mentions[place - 1][1].end if place else start
        ceiling = mentions[place + 1][1].start if place + 1 < len(mentions) else end
        context = Context(page.text, max(start, floor - 1), money.start, money.end, ceiling)
        cue = read("amount_roles", context)
        if money.per is not None:
            if not _per_share(money.per, cue):
                continue
            yield Placed(Amount(AmountKind.PER_SHARE, ref, "per_share", 6), _nearest(page, number, money.start, told))
            continue
        slot = _slot(page, number, ref, told)
        if cue is not None and cue.kind != "none":
            home = slot[0] if slot else _nearest(page, number, money.start, told)
            if home is not None or cue.anchored:
                yield Placed(Amount(AmountKind(cue.kind), ref, f"amount.{cue.id}", cue.weight), home)
        elif slot is not None and (cue is None or slot[2]):
            yield Placed(
                Amount(AmountKind(slot[1]), ref, f"{slot[0].match.frame.id}.sum", 8 if slot[2] else 7), slot[0]
            )
        elif cue is None and (home := _same_clause(page, number, ref, told)) is not None:
            yield Placed(Amount(AmountKind.DEAL_VALUE, ref, "amount.same_clause", 2), home)


def _per_share(per: str, cue: Cue | None) -> bool:
    return per.casefold() in _SHARE_UNITS or (cue is not None and cue.kind == AmountKind.PER_SHARE)


def _node(tree: Tree | None, kind: AtomKind, ref: int) -> int | None:
    if tree is None:
        return None
    return next(
        (t.index for t in tree.tokens if t.atom is not None and t.atom.kind is kind and t.atom.ref == ref), None
    )


def _slot(page: Page, number: int, ref: int, told: Sequence[Telling]) -> tuple[Telling, str, bool] | None:
    """(telling, kind, whether it is the predicate's very object) where a frame has a place for the sum."""
    tree = page.trees.get(number)
    node = _node(tree, AtomKind.MONEY, ref)
    if tree is None or node is None:
        return None
    hits: list[tuple[int, Telling, str, bool]] = []
    for telling in told:
        for position, kind in telling.match.frame.sums:
            nodes = [n for first in telling.match.slots.get(position, ()) for n in (first, *tree.kids(first))]
            if node in nodes:
                hits.append((_distance(tree, node, telling.predicate), telling, kind, position in ("object", "before")))
    if not hits:
        return None
    _, telling, kind, direct = min(hits, key=lambda hit: (hit[0], hit[1].predicate))
    return telling, kind, direct


def _same_clause(page: Page, number: int, ref: int, told: Sequence[Telling]) -> Telling | None:
    """The telling whose clause holds the sum with no other verb between."""
    tree = page.trees.get(number)
    node = _node(tree, AtomKind.MONEY, ref)
    if tree is None or node is None:
        return None
    for above in tree.above(node):
        for telling in told:
            if telling.type is not None and above in (telling.predicate, telling.match.carrier):
                return telling
        if tree.is_verb(above):
            return None
    return None


def _distance(tree: Tree, one: int, other: int) -> int:
    """Edges between two nodes of the tree."""
    up_one = [one, *tree.above(one)]
    up_other = [other, *tree.above(other)]
    shared = set(up_one) & set(up_other)
    steps = [up_one.index(node) + up_other.index(node) for node in shared]
    return min(steps, default=99)


def _nearest(page: Page, number: int, start: int, told: Sequence[Telling]) -> Telling | None:
    """The telling closest in the tree, of equals the one closest in the text."""
    typed = [telling for telling in told if telling.type is not None]
    if not typed:
        return None
    tree = page.trees[number]
    node = next((t.index for t in tree.tokens if t.start <= start < t.end), None)
    if node is None:
        return min(typed, key=lambda telling: abs(tree[telling.predicate].start - start))
    return min(typed, key=lambda t: (_distance(tree, node, t.predicate), abs(tree[t.predicate].start - start)))


def _quantities(page: Page, number: int, start: int, end: int, told: Sequence[Telling]) -> Iterator[Placed]:
    for ref, quantity in page.quantities_in(start, end):
        home = _nearest(page, number, quantity.start, told)
        if home is None or home.type is None:
            continue
        kind = _quantity_kind(page, quantity, home.type, start, end)
        if kind is not None:
            yield Placed(Quantum(kind, ref, f"quantity.{quantity.kind}"), home)


def quanta(page: Page, deal: DealType, start: int, end: int) -> Iterator[Quantum]:
    """The quantities of text[start:end] that can be terms of a deal of this type."""
    for ref, quantity in page.quantities_in(start, end):
        kind = _quantity_kind(page, quantity, deal, start, end)
        if kind is not None:
            yield Quantum(kind, ref, f"quantity.{quantity.kind}")


def _quantity_kind(page: Page, quantity: Quantity, deal: DealType, start: int, end: int) -> QuantityKind | None:
    left = page.text[max(start, quantity.start - 40) : quantity.start].casefold()
    right = page.text[quantity.end : min(end, quantity.end + 50)].casefold()
    if quantity.kind == "percent":
        return QuantityKind.STAKE if deal in _OWNING and _is_stake(left, right) else None
    if quantity.kind in _CAPACITY:
        return QuantityKind.CAPACITY if deal in _ORDERED else None
    if quantity.kind == "duration":
        return QuantityKind.DURATION if deal in _LASTING and not left.endswith((" in ", "after ", "past ")) else None
    if quantity.kind == "count":
        shares = quantity.unit in ("share", "warrant")
        owning = deal in (DealType.EQUITY_INVESTMENT, DealType.IPO, DealType.FUNDING_ROUND, DealType.ACQUISITION)
        return QuantityKind.COUNT if deal in _ORDERED or (shares and owning) else None
    return None


def _is_stake(left: str, right: str) -> bool:
    after = right.lstrip(" .,-")
    if any(word in left[-16:] or after.startswith(word) for word in wordset("not_stake")):
        return False
    return after.startswith(tuple(wordset("stake_after"))) or any(
        word in left[-25:] for word in wordset("stake_before")
    )


def _line_date(page: Page, number: int, start: int, told: Sequence[Telling]) -> Iterator[Placed]:
    """The date that opens a line of a chronology ('May 2023: …') holds for every sentence of the line."""
    block = page.clean.blocks[page.sentences[number].block]
    if block.start >= start:
        return
    for ref, date in page.dates_in(block.start, start)[:1]:
        between = page.text[block.start : date.start].strip(" -•*–")
        if not between and page.text[date.end : date.end + 1] == ":":
            yield from (Placed(When(DateKind.ANNOUNCED, ref, "date.line", 2), t) for t in told if t.type is not None)


def _dates(page: Page, number: int, start: int, end: int, told: Sequence[Telling]) -> Iterator[Placed]:
    for ref, date in page.dates_in(start, end):
        if date.kind not in (TimexKind.DATE, TimexKind.TIME):
            continue
        cue = read("date_roles", Context(page.text, start, date.start, date.end, end))
        home = _nearest(page, number, date.start, told)
        if cue is not None and cue.kind == "none":
            continue
        if cue is not None and (home is not None or cue.anchored):
            yield Placed(When(DateKind(cue.kind), ref, f"date.{cue.id}", cue.weight), home)
        elif home is not None:
            yield Placed(When(DateKind.ANNOUNCED, ref, "date.clause", 2), home)
    yield from _line_date(page, number, start, told)
    for ref, template in enumerate(page.templates):
        if not start <= template.start < end or template.kind is not TemplateKind.DATE:
            continue
        if any(date.start <= template.start < date.end for _, date in page.dates_in(start, end)):
            continue
        if (home := _nearest(page, number, template.start, told)) is not None:
            yield Placed(When(DateKind.ANNOUNCED, ref, "date.template", 3, template=True), home)
