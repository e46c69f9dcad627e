"""The dates of a deal: which of those found stand, what kind they are given the deal's status, and what to say where
there is none."""

from datetime import timedelta

from pipeline.deals.draft import Draft, When
from pipeline.deals.page import Page
from pipeline.deals.status import Standing, decide
from pipeline.model.deals import DateSlot
from pipeline.model.mentions import DateRef
from pipeline.model.slots import Absent, Hint, Interval, Known
from pipeline.model.vocabulary import DateKind, DateState, DealType, Reason, Status, TimexKind

ANNOUNCED_WITHIN = timedelta(days=7)
"""How long before an article's own date a deal told in the present may have been announced (annotation guide)."""

HISTORY = timedelta(days=60)
"""How long before its article a deal must be dated to be history."""
WEAK = 5
"""The weight of a sign that tense or a neighbouring clause may give by mistake."""
LEAD = 3
"""The sentences of an article, its title among them, that tell its news."""

_BY_STATUS = {
    Status.RUMOURED: DateKind.REPORTED,
    Status.ANNOUNCED: DateKind.ANNOUNCED,
    Status.COMPLETED: DateKind.COMPLETED,
    Status.TERMINATED: DateKind.TERMINATED,
}


def date_slots(page: Page, draft: Draft, status: Status, words: tuple[int, int]) -> tuple[DateSlot, ...]:
    """One slot a kind of date. `words` are the offsets of the deal's own words, evidence for a date left open."""
    best: dict[DateKind, When] = {}
    for when in draft.dates:
        kind = kind_of(page, when, status)
        if kind not in best or _preferred(page, when, best[kind]):
            best[kind] = when
    slots = [slot for kind, when in best.items() if (slot := _slot(page, kind, when)) is not None]
    if not any(slot.kind is not DateKind.EXPECTED_COMPLETION for slot in slots):
        slots.append(_default(page, draft, status, words))
    return tuple(sorted(slots, key=lambda slot: list(DateKind).index(slot.kind)))


def kind_of(page: Page, when: When, status: Status) -> DateKind:
    """A date in the deal's own clause is of the event that the status names; a day yet to come is its completion."""
    if when.rule != "date.clause" or when.template:
        return when.kind
    ref, published = page.dates[when.ref], page.clean.published
    if published is not None and ref.earliest is not None and ref.earliest > published.latest:
        return DateKind.EXPECTED_COMPLETION
    return _BY_STATUS[status]


def _preferred(page: Page, one: When, other: When) -> bool:
    """The surer role first, then the date that is known more closely."""
    return (one.strength, _closeness(page, one)) > (other.strength, _closeness(page, other))


def _closeness(page: Page, when: When) -> int:
    if when.template:
        return -10_000
    ref = page.dates[when.ref]
    if ref.earliest is None or ref.latest is None:
        return -5_000
    return -(ref.latest - ref.earliest).days


def _slot(page: Page, kind: DateKind, when: When) -> DateSlot | None:
    if when.template:
        template = page.templates[when.ref]
        evidence = (page.clean.evidence(template.start, template.end, when.rule),)
        return DateSlot(kind, Absent(Reason.TEMPLATE, evidence, Hint(text=template.text)))
    return _resolved(page, kind, page.dates[when.ref], when.rule)


def _resolved(page: Page, kind: DateKind, ref: DateRef, rule: str) -> DateSlot:
    evidence = (page.clean.evidence(ref.start, ref.end, rule),)
    if ref.state is DateState.PLACEHOLDER or ref.earliest is None or ref.latest is None:
        return DateSlot(kind, Absent(ref.reason or Reason.UNANCHORED, evidence, _hint(ref)))
    return DateSlot(kind, Known(Interval(ref.earliest, ref.latest, ref.edtf, ref.timex, ref.text), evidence))


def _hint(ref: DateRef) -> Hint:
    return Hint(ref.text, ref.timex, ref.weekday, ref.earliest, ref.latest)


def _default(page: Page, draft: Draft, status: Status, words: tuple[int, int]) -> DateSlot:
    """No date words: a deal told as news was announced in the week up to the article's own date."""
    kind = _BY_STATUS[status]
    evidence = (page.clean.evidence(*words, "date.not_stated"),)
    published = page.clean.published
    if published is None or not _is_news(page, draft, status):
        return DateSlot(kind, Absent(Reason.NOT_STATED, evidence))
    kind = DateKind.ANNOUNCED if kind is DateKind.COMPLETED else kind
    told = _news_day(page)
    if told is not None:
        return _resolved(page, kind, told, "date.news")
    earliest = published.earliest - ANNOUNCED_WITHIN
    span = Interval(earliest, published.latest, f"{earliest}/{published.latest}", None, "")
    return DateSlot(kind, Known(span, evidence))


def _news_day(page: Page) -> DateRef | None:
    """The day of the news: the first that the opening names in relation to the article's own date ('on Monday'), if it
    lies in the week up to that."""
    published = page.clean.published
    if published is None or not page.sentences:
        return None
    end = page.sentences[min(LEAD, len(page.sentences) - 1)].end
    days = (d for _, d in page.dates_in(0, end) if d.earliest is not None and d.earliest == d.latest)
    first = next((d for d in days if d.kind is TimexKind.DATE and d.anchor == "published"), None)
    if first is None or first.earliest is None:
        return None
    return first if published.earliest - ANNOUNCED_WITHIN <= first.earliest <= published.latest else None


def progress(page: Page, draft: Draft) -> Standing:
    """How far the deal has come: what its words say, but a promise to buy stays announced, and a deal dated well
    before its article that nothing strong holds open is done."""
    said = decide(draft.standings)
    if draft.type is DealType.PURCHASE_COMMITMENT and said.status is Status.COMPLETED:
        return Standing(Status.ANNOUNCED, said.weight, said.rule)
    weak = said.status is Status.ANNOUNCED and said.weight <= WEAK
    if weak and draft.type is not DealType.PURCHASE_COMMITMENT and _is_history(page, draft):
        return Standing(Status.COMPLETED, said.weight, "status.history")
    return said


def _is_history(page: Page, draft: Draft) -> bool:
    """Whether all its dates lie well before the article's own."""
    published = page.clean.published
    past = [page.dates[w.ref] for w in draft.dates if not w.template and w.kind is not DateKind.EXPECTED_COMPLETION]
    return (
        published is not None
        and bool(past)
        and all(ref.latest is not None and ref.latest < published.earliest - HISTORY for ref in past)
    )


def _is_news(page: Page, draft: Draft, status: Status) -> bool:
    """Whether the deal is told as what has just happened: not yet done, in the present or perfect, or up front."""
    if status is not Status.COMPLETED:
        return True
    first = min(draft.sentences)
    opening = first <= LEAD or page.sentences[first].block != page.sentences[first - 1].block
    return opening and not any(standing.rule == "tense.past_perfect" for standing in draft.standings)
