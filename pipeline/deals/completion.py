"""A side that a deal's own words leave out.

'Orrin makes jets. … Brell has placed orders for planes': the supplier is not named again, since everybody knows. While
the article is read, such a telling takes the side from the passage (`completed`). Once all is read, a deal that still
lacks a side takes it from its own sentences ('Brell holders can breathe out: Orrin's takeover is still on'), where
exactly one organisation has no part in it yet, else from what the article is about (`complete`). In every other case
the side stays open.
"""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.salience import Phrase, candidates
from pipeline.deals.telling import Part, Telling
from pipeline.model.mentions import Mention
from pipeline.model.vocabulary import DealType, EntityLabel, Role

_SIDES: dict[DealType, tuple[Role, ...]] = {
    DealType.ACQUISITION: (Role.TARGET, Role.ACQUIRER),
    DealType.MERGER: (Role.PARTNER,),
    DealType.JOINT_VENTURE: (Role.PARTNER,),
    DealType.EQUITY_INVESTMENT: (Role.TARGET, Role.INVESTOR),
    DealType.FUNDING_ROUND: (Role.TARGET,),
    DealType.DEBT_FINANCING: (Role.BORROWER,),
    DealType.PURCHASE_COMMITMENT: (Role.CUSTOMER, Role.SUPPLIER),
    DealType.LICENSING: (Role.LICENSEE, Role.LICENSOR),
    DealType.IPO: (),
}
"""The sides without which a deal of the type is told only by halves."""

_LEFT_OUT: dict[DealType, frozenset[Role]] = {
    DealType.EQUITY_INVESTMENT: frozenset({Role.TARGET}),
    DealType.FUNDING_ROUND: frozenset({Role.TARGET}),
    DealType.DEBT_FINANCING: frozenset({Role.BORROWER}),
    DealType.PURCHASE_COMMITMENT: frozenset({Role.CUSTOMER, Role.SUPPLIER}),
    DealType.LICENSING: frozenset({Role.LICENSEE, Role.LICENSOR}),
}
"""The sides that a sentence leaves to its passage. Of a purchase it names both, or what it tells is another's."""
_TAKEN_UP = frozenset({DealType.PURCHASE_COMMITMENT, DealType.LICENSING})
"""Where a side that is only a pronoun makes the other too uncertain to be left to the passage."""


def completed(page: Page, telling: Telling) -> Telling:
    """The telling with the one side that it leaves out filled by whom the passage speaks of."""
    role = _left_out(telling)
    if role is None:
        return telling
    phrase = Phrase(page, telling.number, telling.predicate, role)
    meant = next((entity for entity in candidates(phrase) if entity not in telling.entities()), None)
    if meant is None:
        return telling
    token = phrase.tree[telling.predicate]
    part = Part(role, Filler(token.start, token.end, meant, "anaphor"), f"{telling.match.frame.id}.left_out")
    return replace(telling, parts=(*telling.parts, part))


def _left_out(telling: Telling) -> Role | None:
    if telling.type is None or telling.type not in _LEFT_OUT:
        return None
    if telling.type in _TAKEN_UP and any(part.filler.how == "anaphor" for part in telling.parts):
        return None
    lacking = [role for role in _SIDES[telling.type] if not _is_cast(telling.parts, role)]
    named = telling.parts or telling.type is DealType.FUNDING_ROUND
    return lacking[0] if named and len(lacking) == 1 and lacking[0] in _LEFT_OUT[telling.type] else None


def complete(page: Page, draft: Draft) -> None:
    """Fills the one side that is missing, if there is one and only one name for it."""
    lacking = [role for role in _SIDES[draft.type] if not _is_filled(draft, role)]
    if len(lacking) != 1:
        return
    for telling in draft.tellings:
        left = list(_left(page, draft, telling.number))
        entities = {mention.entity for mention in left}
        if len(entities) == 1:
            draft.add_parts((_part(lacking[0], left[0], "only_one_left"),))
        if entities:
            return
    hero = page.protagonist
    if hero is not None and hero not in draft.entities():
        draft.add_parts((_part(lacking[0], next(m for m in page.mentions if m.entity == hero), "protagonist"),))


def _part(role: Role, mention: Mention, rule: str) -> Part:
    return Part(role, Filler(mention.start, mention.end, mention.entity, "name"), f"completion.{rule}")


def _is_filled(draft: Draft, role: Role) -> bool:
    if role is Role.PARTNER:
        return len(draft.entities(PARTNERS | BUYERS | SELLERS)) > 1
    return _is_cast(tuple(draft.parts), role)


def _is_cast(parts: tuple[Part, ...], role: Role) -> bool:
    """Whether the side that the role stands for is filled, by a name or by a description."""
    side = BUYERS if role in BUYERS else SELLERS
    return any(part.role in side for part in parts)


def _left(page: Page, draft: Draft, number: int) -> Iterator[Mention]:
    """The organisations that the sentence names and that have no part in the deal."""
    sentence, taken = page.sentences[number], draft.entities()
    for mention in page.mentions_in(sentence.start, sentence.end):
        if mention.entity not in taken and page.entity(mention.entity).label is EntityLabel.ORG:
            yield mention
