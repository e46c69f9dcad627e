"""Drafts become records: values with their evidence, one slot a role, and an id that only the deal decides."""

import hashlib

from pipeline.deals.assemble import corrects
from pipeline.deals.confidence import confidence
from pipeline.deals.draft import Amount, Draft
from pipeline.deals.page import Page
from pipeline.deals.telling import Part
from pipeline.deals.when import date_slots, progress
from pipeline.model.deals import AmountSlot, DealRecord, Party, QuantitySlot
from pipeline.model.mentions import Money
from pipeline.model.slots import Absent, Known, Measure, Sum
from pipeline.model.vocabulary import AmountKind, DealType, Reason, Role

_VERB = {
    DealType.EQUITY_INVESTMENT: "invests in",
    DealType.FUNDING_ROUND: "backs",
    DealType.DEBT_FINANCING: "lends to",
    DealType.ACQUISITION: "acquires",
    DealType.PURCHASE_COMMITMENT: "commits to buy from",
    DealType.LICENSING: "licenses from",
}
_ALONE = {
    DealType.FUNDING_ROUND: "raises money",
    DealType.DEBT_FINANCING: "borrows",
    DealType.ACQUISITION: "changes hands",
    DealType.MERGER: "merge",
    DealType.JOINT_VENTURE: "form a joint venture",
    DealType.IPO: "goes public",
}


def record(page: Page, draft: Draft) -> DealRecord:
    """The draft as a record of the article."""
    standing = progress(page, draft)
    parties = tuple(_party(page, part) for part in draft.parts)
    amounts = _amounts(page, draft)
    words = _words(page, draft)
    score, doubts = confidence(page, draft)
    return DealRecord(
        record_id=_record_id(page, draft, parties, amounts),
        article_id=page.clean.article_id,
        type=draft.type,
        status=standing.status,
        title=_title(draft.type, parties),
        confidence=score,
        parties=parties,
        amounts=amounts,
        quantities=_quantities(page, draft),
        dates=date_slots(page, draft, standing.status, words),
        evidence=(page.clean.evidence(*words, draft.tellings[0].match.frame.id if draft.tellings else "tagger"),),
        published=page.clean.published.latest if page.clean.published else None,
        corrects=corrects(page) and _is_first(page, draft),
        doubts=doubts,
    )


def _is_first(page: Page, draft: Draft) -> bool:
    """Whether the deal is the article's own subject: told in its first sentences."""
    return min(draft.sentences) <= min(3, len(page.sentences))


def _words(page: Page, draft: Draft) -> tuple[int, int]:
    """Offsets of the predicate that first told the deal."""
    if draft.words is not None:
        return draft.words
    telling = draft.tellings[0]
    tree = page.trees[telling.number]
    nodes = [tree[node] for node in telling.match.words]
    return min(token.start for token in nodes), max(token.end for token in nodes)


def _party(page: Page, part: Part) -> Party:
    filler = part.filler
    evidence = [page.clean.evidence(filler.start, filler.end, part.rule)]
    if filler.entity is None:
        return Party(part.role, Known(page.text[filler.start : filler.end], tuple(evidence)))
    entity = page.entity(filler.entity)
    if filler.how == "anaphor":
        named = next(mention for mention in page.mentions if mention.entity == filler.entity)
        evidence.append(page.clean.evidence(named.start, named.end, "antecedent"))
    return Party(part.role, Known(entity.name, tuple(evidence)), entity.aliases)


def _amounts(page: Page, draft: Draft) -> tuple[AmountSlot, ...]:
    """One slot a kind, but every contribution; the surest stands where several compete."""
    slots: list[AmountSlot] = []
    for kind in AmountKind:
        ranked = draft.values(kind)
        for slot in (_amount(page, one) for one in (ranked if kind is AmountKind.CONTRIBUTION else ranked[:1])):
            if all((slot.kind, slot.party) != (own.kind, own.party) for own in slots):
                slots.append(slot)
    if draft.undisclosed is not None and not draft.values(AmountKind.DEAL_VALUE):
        evidence = page.clean.evidence(*draft.undisclosed, "amount.undisclosed")
        slots.append(AmountSlot(AmountKind.DEAL_VALUE, Absent(Reason.UNDISCLOSED, (evidence,))))
    return tuple(slots)


def _amount(page: Page, amount: Amount) -> AmountSlot:
    money = page.money[amount.ref]
    party = page.entity(amount.party).name if amount.party is not None else None
    evidence = page.clean.evidence(money.start, money.end, amount.rule)
    return AmountSlot(amount.kind, Known(_sum(money), (evidence,)), party)


def _sum(money: Money) -> Sum:
    return Sum(money.low, money.high, money.currency, money.qualifier, money.text)


def _quantities(page: Page, draft: Draft) -> tuple[QuantitySlot, ...]:
    slots: list[QuantitySlot] = []
    for quantum in draft.quantities:
        found = page.quantities[quantum.ref]
        measure = Measure(found.low, found.high, found.unit, found.qualifier, found.text)
        slot = QuantitySlot(quantum.kind, Known(measure, (page.clean.evidence(found.start, found.end, quantum.rule),)))
        if all(not _same_measure(slot, own) for own in slots):
            slots.append(slot)
    return tuple(slots)


def _same_measure(one: QuantitySlot, other: QuantitySlot) -> bool:
    if not isinstance(one.value, Known) or not isinstance(other.value, Known):
        return False
    a, b = one.value.value, other.value.value
    return one.kind is other.kind and (a.low, a.high, a.unit) == (b.low, b.high, b.unit)


def _record_id(page: Page, draft: Draft, parties: tuple[Party, ...], amounts: tuple[AmountSlot, ...]) -> str:
    """A hash of what the deal is: its article, type, parties and sums, whatever order they were told in."""
    names = sorted(f"{p.role}={p.name.value}" for p in parties if isinstance(p.name, Known))
    sums = sorted(
        f"{a.kind}={a.value.value.low}-{a.value.value.high}{a.value.value.currency}"
        for a in amounts
        if isinstance(a.value, Known)
    )
    key = "\x1f".join([page.clean.article_id, draft.type, *names, *sums])
    return "r_" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _title(kind: DealType, parties: tuple[Party, ...]) -> str:
    """A line for people: 'Orrin acquires Brell'."""

    def named(*roles: Role) -> str:
        found = [p.name.value for p in parties if p.role in roles and isinstance(p.name, Known)]
        return ", ".join(found[:-1]) + (" and " if len(found) > 1 else "") + "".join(found[-1:])

    buyers = named(Role.ACQUIRER, Role.INVESTOR, Role.LEAD_INVESTOR, Role.LENDER, Role.CUSTOMER, Role.LICENSEE)
    sold = named(Role.TARGET, Role.BORROWER, Role.SUPPLIER, Role.LICENSOR, Role.ISSUER, Role.PARTNER)
    if buyers and sold and kind in _VERB:
        return f"{buyers} {_VERB[kind]} {sold}"
    return f"{sold or buyers or named(Role.SELLER)} {_ALONE.get(kind, 'does a deal')}".strip()
