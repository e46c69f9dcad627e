"""The article read from top to bottom: each telling joins the deal it speaks of or opens a new one.

Sentences that name no deal but speak of one ('The transaction is expected to close…', 'Tallow advised Orrin') add
their terms to the deal in focus: the one told last, in the same passage, of the kind that the words fit.
"""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.deals.agreement import News, news, score
from pipeline.deals.completion import complete, completed
from pipeline.deals.direction import directed, faces_about, is_open, turned, turned_parts
from pipeline.deals.discourse import find
from pipeline.deals.draft import BUYERS, Amount, Draft, Quantum, When
from pipeline.deals.labelled import listing
from pipeline.deals.page import Page
from pipeline.deals.status import anywhere, standings
from pipeline.deals.telling import Telling, tellings
from pipeline.deals.terms import Placed, Term, quanta, terms
from pipeline.model.vocabulary import AmountKind, BlockKind, DateKind, DealType, Role

FOCUS = 6
"""Sentences after which a deal that nobody spoke of is out of focus."""

_GIVER = {(DealType.DEBT_FINANCING, role): Role.LENDER for role in (Role.INVESTOR, Role.LEAD_INVESTOR)}
_GIVER |= {(kind, Role.LENDER): Role.INVESTOR for kind in (DealType.FUNDING_ROUND, DealType.EQUITY_INVESTMENT)}
"""What those who give money are called, by the deal that they are added to."""


class Desk:
    """The deals of one article while it is being read."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.drafts: list[Draft] = []

    def read(self, number: int) -> None:
        """Takes in one sentence."""
        told = directed(self.page, tellings(self.page, number)) if number in self.page.trees else []
        typed = [telling for telling in told if telling.type is not None]
        placed = terms(self.page, number, typed)
        sentence = self.page.sentences[number]
        words = self.page.text[sentence.start : sentence.end]
        anaphoric = find("anaphor", words) is not None
        homes = [(telling, self._home(news(self.page, telling, placed, anaphoric))) for telling in typed]
        for telling in told:
            if telling.type is None:
                self._add_to(telling, number, [draft for _, draft in homes])
        self._list(number)
        self._place(placed, number, homes, anaphoric)
        if not homes:
            self._measure(number, anaphoric=anaphoric)
        self._comment(number, words, homes, anaphoric)

    def _list(self, number: int) -> None:
        """Parties that a line lists under a label join the deal in focus."""
        found = listing(self.page, number)
        draft = self.focus(number, found.families, across_items=True) if found else None
        if found is not None and draft is not None:
            draft.add_parts(found.parts)
            draft.sentences.append(number)

    def _home(self, item: News) -> Draft:
        """The deal that the telling speaks of, opened where it is new; the telling is now part of it."""
        item = self._faced(item)
        telling = item.telling
        assert telling.type is not None  # noqa: S101  # read() asks only of typed tellings
        rated = [(score(self.page, draft, item), index) for index, draft in enumerate(self.drafts)]
        best = max(rated, default=(0.0, -1))
        if best[0] > 0:
            draft = self.drafts[best[1]]
        else:
            draft = Draft(telling.type)
            self.drafts.append(draft)
            telling = completed(self.page, telling)
        if telling.type is DealType.FUNDING_ROUND and draft.type is DealType.EQUITY_INVESTMENT:
            draft.type = DealType.FUNDING_ROUND
        draft.tellings.append(telling)
        draft.add_parts(telling.parts)
        draft.standings.extend(standings(self.page, telling))
        draft.sentences.append(telling.number)
        return draft

    def _faced(self, item: News) -> News:
        """Of two tellings of one contract that have its sides the other way round, the vaguer gives way."""
        for draft in self.drafts:
            if not faces_about(draft, item.telling):
                continue
            if is_open(item.telling.parts):
                item = replace(item, telling=turned(item.telling))
            elif is_open(draft.parts):
                draft.parts = list(turned_parts(draft.parts))
        return item

    def _add_to(self, telling: Telling, number: int, here: list[Draft]) -> None:
        """An untyped telling adds its parties to a deal of a fitting kind, told here or in focus."""
        families = set(telling.match.frame.adds_to)
        named = telling.entities()
        fitting = [draft for draft in here if draft.type.family in families or draft.type.value in families]
        draft = fitting[-1] if fitting else self._spoken_of(telling, number, families)
        if draft is None or (draft.type.family == "equity" and named & draft.entities() & _targets(draft)):
            return
        draft.add_parts(tuple(replace(p, role=_GIVER.get((draft.type, p.role), p.role)) for p in telling.parts))
        draft.tellings.append(telling)
        draft.sentences.append(number)
        if draft.type is DealType.EQUITY_INVESTMENT and telling.match.frame.id == "lead":
            draft.type = DealType.FUNDING_ROUND

    def _spoken_of(self, telling: Telling, number: int, families: set[str]) -> Draft | None:
        """The deal that an addition is to: of those in focus, and for advisers of all, one whose party it names."""
        sentence = self.page.sentences[number]
        others = {m.entity for m in self.page.mentions_in(sentence.start, sentence.end)} - telling.entities()
        if telling.match.frame.id == "advise":
            named = [draft for draft in self.drafts if draft.type.family in families and draft.entities() & others]
            return named[0] if named else self.focus(number, families)
        return self.focus(number, families)

    def focus(self, number: int, families: Iterable[str] = (), *, across_items: bool = False) -> Draft | None:
        """The deal told last before sentence `number` in the same passage, of one of the families if any is given.

        `across_items`: the items of one list belong together, as under 'The lenders are:'.
        """
        wanted = set(families)
        fitting = [
            draft
            for draft in self.drafts
            if (not wanted or draft.type.family in wanted or draft.type.value in wanted)
            and self._reaches(draft, number, across_items=across_items)
        ]
        return max(fitting, key=lambda draft: draft.sentences[-1], default=None)

    def _reaches(self, draft: Draft, number: int, *, across_items: bool) -> bool:
        """Whether the deal is still spoken of: no heading or list border since, and not too long ago."""
        last = draft.sentences[-1]
        if not 0 <= number - last <= FOCUS:
            return False
        here, there = self.page.sentences[number].block, self.page.sentences[last].block
        if here == there:
            return True
        kinds = [block.kind for block in self.page.clean.blocks[there : here + 1]]
        if BlockKind.HEADING in kinds[1:]:
            return False
        return across_items or not (
            kinds[-1] in (BlockKind.ITEM, BlockKind.ROW) and kinds[0] in (BlockKind.ITEM, BlockKind.ROW)
        )

    def _place(self, placed: list[Placed], number: int, homes: list[tuple[Telling, Draft]], anaphoric: bool) -> None:
        for one in placed:
            draft = next((home for telling, home in homes if telling is one.telling), None)
            if draft is None and one.telling is None and not homes:
                anchored = anaphoric or _speaks_of_a_deal(one.term)
                draft = self.focus(number) if anchored else None
                if draft is not None:
                    draft.sentences.append(number)
            if draft is not None:
                _take(self.page, number, draft, one.term)

    def _measure(self, number: int, *, anaphoric: bool) -> None:
        """Quantities of a sentence that only speaks of the deal in focus ('The contract runs for ten years')."""
        draft = self.focus(number) if anaphoric else None
        if draft is not None:
            sentence = self.page.sentences[number]
            draft.quantities.extend(quanta(self.page, draft.type, sentence.start, sentence.end))

    def _comment(self, number: int, words: str, homes: list[tuple[Telling, Draft]], anaphoric: bool) -> None:
        """What the sentence says about the deal as such: its status, a price that is kept secret."""
        draft = homes[-1][1] if homes else (self.focus(number) if anaphoric else None)
        if draft is None:
            return
        if not homes:
            draft.standings.extend(anywhere(words))
        secret = find("undisclosed", words)
        if secret and find("price_word", words) and draft.undisclosed is None:
            start = self.page.sentences[number].start
            draft.undisclosed = (start + secret.start(), start + secret.end())


def _speaks_of_a_deal(term: Term) -> bool:
    """Whether the words beside a sum or date make it a deal's without any that name one: 'due to close in May'."""
    if isinstance(term, Amount):
        return term.strength >= 6
    return isinstance(term, When) and term.kind is DateKind.EXPECTED_COMPLETION and term.strength >= 7


def _targets(draft: Draft) -> set[int]:
    return {
        p.filler.entity
        for p in draft.parts
        if p.role.value in ("target", "borrower", "issuer") and p.filler.entity is not None
    }


def _take(page: Page, number: int, draft: Draft, term: Term) -> None:
    if isinstance(term, Quantum):
        draft.quantities.append(term)
    elif isinstance(term, When):
        draft.dates.append(term)
    elif all(term.ref != own.ref for own in draft.amounts):
        if term.kind is AmountKind.CONTRIBUTION:
            term = replace(term, party=_contributor(page, number, draft, term))
        draft.amounts.append(term)


def _contributor(page: Page, number: int, draft: Draft, amount: Amount) -> int | None:
    """Whose part a sum is: the buyer named last before it in the sentence, else the first after it."""
    sentence, money = page.sentences[number], page.money[amount.ref]
    buyers = draft.entities(BUYERS)
    named = [m for m in page.mentions_in(sentence.start, sentence.end) if m.entity in buyers]
    before = [m.entity for m in named if m.end <= money.start]
    after = [m.entity for m in named if m.start >= money.end]
    return next(iter(before[-1:] or after[:1]), None)


def assemble(page: Page) -> list[Draft]:
    """The deals that the article tells, in the order in which it first tells them."""
    desk = Desk(page)
    for number in range(len(page.sentences)):
        desk.read(number)
    for draft in desk.drafts:
        complete(page, draft)
    return desk.drafts


def corrects(page: Page) -> bool:
    """Whether the article says that it corrects an earlier report."""
    return find("corrects", page.text) is not None
