"""A deal that lacks a side takes it from its own sentences, where only one name is left that can be meant.

Grammar often names one side and leaves the other to the reader: 'Brell holders can breathe out: Orrin's takeover
is still on'. Where exactly one organisation of the sentence has no part in the deal yet, it is the missing side; where
none is left, it is the company that the article is about. In every other case the side stays open.
"""

from collections.abc import Iterator

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.telling import Part
from pipeline.model.mentions import Mention
from pipeline.model.vocabulary import DealType, EntityLabel, Role

_MISSING: dict[DealType, tuple[Role, ...]] = {
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


def complete(page: Page, draft: Draft) -> None:
    """Fills the one side that is missing, if there is one and only one name for it."""
    lacking = [role for role in _MISSING[draft.type] if not _is_there(draft, role)]
    if len(lacking) != 1:
        return
    for telling in draft.tellings:
        left = list(_left(page, draft, telling.number))
        entities = {mention.entity for mention in left}
        if len(entities) == 1:
            draft.add_parts((_part(lacking[0], left[0], "only_one_left"),))
            return
        if entities:
            return
    hero = page.protagonist
    if hero is not None and hero not in draft.entities():
        draft.add_parts((_part(lacking[0], next(m for m in page.mentions if m.entity == hero), "protagonist"),))


def _part(role: Role, mention: Mention, rule: str) -> Part:
    return Part(role, Filler(mention.start, mention.end, mention.entity, "name"), f"remaining.{rule}")


def _is_there(draft: Draft, role: Role) -> bool:
    """Whether the side that the role stands for is filled, by a name or by a description."""
    if role is Role.PARTNER:
        return len(draft.entities(PARTNERS | BUYERS | SELLERS)) > 1
    side = BUYERS if role in BUYERS else SELLERS
    return any(part.role in side for part in draft.parts)


def _left(page: Page, draft: Draft, number: int) -> Iterator[Mention]:
    """The organisations that the sentence names and that have no part in the deal."""
    sentence, taken = page.sentences[number], draft.entities()
    for mention in page.mentions_in(sentence.start, sentence.end):
        if mention.entity not in taken and page.entity(mention.entity).label is EntityLabel.ORG:
            yield mention
