"""The table by which two records are judged to be of one deal or of two.

Each feature looks at one thing and gives a score with its reason, or nothing where one of the records does not say:
unknown is neither agreement nor contradiction. Scores add up; `THRESHOLD` and more is one deal. They are set so that
the parties of both sides join two records of which neither tells more; that with one side known a price or a date must
speak too; that sums or dates at odds part what the same parties do more than once; and that `NEVER` (-100) stands for
two records that cannot be one deal.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from pipeline.model.slots import Measure, Sum
from pipeline.model.vocabulary import AmountKind, DealType, Status
from pipeline.reconcile.matching.chronology import NEVER, Finding, chronology
from pipeline.reconcile.matching.directory import Company, same_company
from pipeline.reconcile.matching.names import Likeness
from pipeline.reconcile.sums import Agreement, ceiling, close, compare_measures, compare_sums, digits, point, vaguer
from pipeline.reconcile.telling import Telling

THRESHOLD = 4.0


class Comparison(NamedTuple):
    """The sum of all findings, and the findings."""

    score: float
    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        """What speaks for one deal, strongest first, and what against."""
        ordered = sorted(self.findings, key=lambda finding: (-finding.score, finding.reason))
        return "; ".join(f"{finding.reason} ({finding.score:+g})" for finding in ordered if finding.score)


def compare(a: Telling, b: Telling) -> Comparison:
    """How well two records go together."""
    findings = []
    score = 0.0
    for feature in FEATURES:
        if finding := feature(a, b):
            findings.append(finding)
            score += finding.score
            if score <= NEVER / 2:
                break
    return Comparison(score, tuple(findings))


def article(a: Telling, b: Telling) -> Finding | None:
    """One article tells a deal once: two of its records are two deals."""
    same = a.record.article_id == b.record.article_id
    return Finding(NEVER, "one article tells both") if same else None


def kind(a: Telling, b: Telling) -> Finding | None:
    """The type. A stake may be told as a purchase; otherwise types of two families are two deals."""
    left, right = a.record.type, b.record.type
    if left is right:
        return Finding(1.0, f"both are told as {left.replace('_', ' ')}")
    if left.family == right.family:
        return Finding(0.5, f"{left.replace('_', ' ')} and {right.replace('_', ' ')} are told alike")
    if {left.family, right.family} == {"equity", "control"}:
        return Finding(-1.5, "one tells a stake, the other a takeover")
    return Finding(NEVER, f"{left.replace('_', ' ')} is no {right.replace('_', ' ')}")


def letter(a: Telling, b: Telling) -> Finding | None:
    """The round's letter or the tranche's number."""
    if not a.letter or not b.letter:
        return None
    if a.letter == b.letter:
        return Finding(2.0, f"both name {a.letter}")
    return Finding(NEVER, f"{a.letter} is not {b.letter}")


def partners(a: Telling, b: Telling) -> Finding | None:
    """Ventures and mergers, whose parties stand side by side: at least two must agree, and no two be left over."""
    if not a.partners and not b.partners:
        return None
    met = [(x, y) for x, y in product(a.everybody, b.everybody) if same_company(x, y)]
    left = [x for x in a.everybody if x not in [pair[0] for pair in met]]
    right = [y for y in b.everybody if y not in [pair[1] for pair in met]]
    names = ", ".join(sorted({x.own.text for x, _ in met}))
    if left and right and len(met) < 2:
        return Finding(NEVER, "other partners")
    if len(met) >= 2:
        return Finding(6.0 if not (left and right) else 3.0, f"both have {names}")
    return Finding(3.0, f"both have {names}") if met else None


def sellers(a: Telling, b: Telling) -> Finding | None:
    """Who is bought, borrows, supplies or lists. A takeover's target may be a unit here and have a name there."""
    if a.partners or b.partners:
        return None
    disagreement = -6.0 if a.record.type is b.record.type is DealType.ACQUISITION else NEVER
    return _side(a.sellers, b.sellers, disagreement)


def buyers(a: Telling, b: Telling) -> Finding | None:
    """Who buys, invests, lends or orders. Articles name different backers of one round; rival bidders are rivals."""
    if a.partners or b.partners:
        return None
    return _side(a.buyers, b.buyers, _OTHER_BUYERS.get(a.record.type, NEVER))


_OTHER_BUYERS = {
    DealType.FUNDING_ROUND: -2.5,
    DealType.DEBT_FINANCING: -2.5,
    DealType.IPO: -1.0,
    DealType.ACQUISITION: -5.0,
    DealType.MERGER: -5.0,
    DealType.EQUITY_INVESTMENT: -7.0,
}


def vendors(a: Telling, b: Telling) -> Finding | None:
    """Who sells what is bought."""
    likeness = _best(a.vendors, b.vendors)
    if likeness is None:
        return None
    return Finding(1.5, "the same seller") if likeness else Finding(-1.0, "another seller")


def repetition(a: Telling, b: Telling) -> Finding | None:
    """The same parties meet again in loans, orders and licences, less often in rounds: they alone prove less there."""
    if a.once and b.once:
        return None
    rounds = a.record.type is b.record.type is DealType.FUNDING_ROUND
    return Finding(-1.5 if rounds else -2.0, "such parties do such deals more than once")


def price(a: Telling, b: Telling) -> Finding | None:
    """The sum of the deal. A bid is raised, a rumour is vague; the sums of two rounds are just two sums."""
    mine, yours = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.DEAL_VALUE, ())
    best = _agreement(mine, yours, a.year or b.year)
    if best is None:
        return _share(a, b) or _share(b, a) or _whole(a, b) or _whole(b, a)
    if best is Agreement.AT_ODDS:
        explained = _share(a, b) or _share(b, a) or _parts(a, b) or _parts(b, a)
        return explained or Finding(_odds(a, b, mine, yours), f"the sums differ ({_worded(mine)}; {_worded(yours)})")
    score = _same_price(mine, yours) if best is Agreement.SAME else _AGREED.get(best, 0.0)
    if best is Agreement.BOUNDED and any(vaguer(x, y) or vaguer(y, x) for x, y in product(mine, yours)):
        score = 1.0
    return Finding(score, f"the sums are {_HOW[best]} ({_worded(mine)}; {_worded(yours)})") if score else None


def _same_price(mine: Sequence[Sum], yours: Sequence[Sum]) -> float:
    """The more digits agree, the less it is chance: 2 for $5bn, 2.5 for $5.2bn, up to 3.5 for $5.237bn."""
    same = [min(digits(x), digits(y)) for x, y in product(mine, yours) if compare_sums(x, y) is Agreement.SAME]
    return 1.5 + 0.5 * min(4, max(1, *same, 1))


_AGREED = {Agreement.ROUNDED: 2.0, Agreement.CONVERTED: 1.0, Agreement.BOUNDED: 0.5}
_HOW = {
    Agreement.SAME: "the same",
    Agreement.ROUNDED: "the same but for rounding",
    Agreement.CONVERTED: "one sum in two currencies",
    Agreement.BOUNDED: "one within the other's bounds",
}


def per_share(a: Telling, b: Telling) -> Finding | None:
    """The price of a share."""
    best = _agreement(a.sums.get(AmountKind.PER_SHARE, ()), b.sums.get(AmountKind.PER_SHARE, ()), a.year or b.year)
    if not best:
        return None
    return Finding(2.0, "the same price a share") if best > 0 else Finding(-1.5, "another price a share")


def valuation(a: Telling, b: Telling) -> Finding | None:
    """What the company is worth, before or after the money, or as the price of the whole."""
    best = _agreement(_worth(a), _worth(b), a.year or b.year)
    if not best:
        return None
    against = -0.5 if Status.RUMOURED in (a.status, b.status) else -1.0
    return Finding(2.5, "the same valuation") if best > 0 else Finding(against, "another valuation")


def total(a: Telling, b: Telling) -> Finding | None:
    """The total to date: equal totals are of one moment; others may be with and without the new money."""
    kinds = AmountKind.CUMULATIVE_TOTAL
    best = _agreement(a.sums.get(kinds, ()), b.sums.get(kinds, ()), a.year or b.year)
    return Finding(1.0, "the same total to date") if best and best > 0 else None


def terms(a: Telling, b: Telling) -> Finding | None:
    """Stake, capacity, duration and count."""
    score = 0.0
    agreed: list[str] = []
    differing: list[str] = []
    for measured in a.measures.keys() & b.measures.keys():
        best = _measured(a.measures[measured], b.measures[measured])
        if best:
            score += 1.0 if best > 0 else -1.0
            (agreed if best > 0 else differing).append(measured.value)
    if not agreed and not differing:
        return None
    said = [f"the same {', '.join(sorted(agreed))}"] * bool(agreed)
    said += [f"another {', '.join(sorted(differing))}"] * bool(differing)
    return Finding(max(-2.0, min(2.0, score)), " but ".join(said))


def correction(a: Telling, b: Telling) -> Finding | None:
    """What differs in a correction differs because it was wrong before."""
    if a.record.corrects == b.record.corrects:
        return None
    corrected, first = (a, b) if a.record.corrects else (b, a)
    days = (corrected.published or 0) - (first.published or 0)
    soon = not corrected.published or not first.published or 0 <= days <= _CORRECTED_WITHIN
    return Finding(3.0, "one corrects an earlier report") if soon else None


_CORRECTED_WITHIN = 30  # days


def status(a: Telling, b: Telling) -> Finding | None:
    """Two ends of one deal exclude each other, and without dates an attempt that failed need not be this one."""
    both = {a.status, b.status}
    if both == {Status.COMPLETED, Status.TERMINATED}:
        return Finding(-3.0, "one was done, the other called off")
    if Status.TERMINATED in both and len(both) == 2 and not (a.event and b.event):
        return Finding(-2.0, "one was called off, and who fails may try again")
    return Finding(0.25, f"both are {a.status}") if len(both) == 1 else None


FEATURES: tuple[Callable[[Telling, Telling], Finding | None], ...] = (
    article,
    kind,
    letter,
    partners,
    sellers,
    buyers,
    vendors,
    repetition,
    chronology,
    price,
    per_share,
    valuation,
    total,
    terms,
    correction,
    status,
)


def _side(mine: Sequence[Company], yours: Sequence[Company], disagreement: float) -> Finding | None:
    likeness = _best(mine, yours)
    if likeness is None:
        return None
    names = f"{' and '.join(x.own.text for x in mine)}; {' and '.join(y.own.text for y in yours)}"
    if likeness is Likeness.OTHER and any(one.own.vehicle for one in (*mine, *yours)):
        return Finding(max(disagreement, -3.5), f"a company made for the deal may be anybody's ({names})")
    if likeness is Likeness.OTHER:
        return Finding(disagreement, f"other companies ({names})")
    return Finding(3.0 if likeness is Likeness.SAME else 2.0, f"the same company ({names})")


def _best(mine: Sequence[Company], yours: Sequence[Company]) -> Likeness | None:
    return max((same_company(x, y) for x, y in product(mine, yours)), default=None)


def _agreement(mine: Iterable[Sum], yours: Iterable[Sum], year: int | None) -> Agreement | None:
    return max((compare_sums(x, y, year) for x, y in product(mine, yours)), default=None)


def _measured(mine: Iterable[Measure], yours: Iterable[Measure]) -> Agreement | None:
    return max((compare_measures(x, y) for x, y in product(mine, yours)), default=None)


def _odds(a: Telling, b: Telling, mine: Sequence[Sum], yours: Sequence[Sum]) -> float:
    """How much differing sums weigh against one deal."""
    tops = [float(top) for value in (*mine, *yours) if (top := ceiling(value))]
    ratio = max(tops) / min(tops) if tops and min(tops) > 0 else 9.0
    wild = ratio > 2
    if ratio <= 1.1:
        return -1.0  # so near that they may be two figures for one thing
    if a.once and b.once:
        return -3.0 if wild else -1.5
    if Status.RUMOURED in (a.status, b.status):
        return -2.5 if wild else -1.0
    return -4.0


def _share(a: Telling, b: Telling) -> Finding | None:
    """The sum of one is a party's part of the other: 'Amber puts in $50m' of a round of $110m."""
    mine = a.sums.get(AmountKind.DEAL_VALUE, ())
    parts = [part for parts in b.shares.values() for part in parts]
    best = _agreement(mine, parts, a.year or b.year)
    return Finding(1.5, "one sum is a party's part of the other") if best and best >= Agreement.ROUNDED else None


def _whole(a: Telling, b: Telling) -> Finding | None:
    """The price of a company is told as its worth: 'an offer that values it at $2bn'."""
    mine, worth = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.VALUATION, ())
    best = _agreement(mine, worth, a.year or b.year)
    same = a.once and b.once and best is not None and best >= Agreement.ROUNDED
    return Finding(2.0, "the price of one is the worth that the other tells") if same else None


def _parts(a: Telling, b: Telling) -> Finding | None:
    """The sum of one is the other's with what may still be added to it: debt taken on, milestones, options."""
    adding = (AmountKind.CONTINGENT, AmountKind.DEBT_ASSUMED)
    extras = [value for added in adding for value in (*a.sums.get(added, ()), *b.sums.get(added, ()))]
    mine, yours = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.DEAL_VALUE, ())
    for whole, part, extra in product(mine, yours, extras):
        base, more, most = point(part), ceiling(extra), ceiling(whole)
        alike = whole.currency == part.currency == extra.currency
        if alike and base is not None and more is not None and most is not None and close(base + more, most):
            return Finding(1.5, f"{whole.text or most} is {part.text or base} and {extra.text or more}")
    return None


def _worth(telling: Telling) -> tuple[Sum, ...]:
    kinds = [AmountKind.VALUATION, AmountKind.VALUATION_PRE, AmountKind.VALUATION_POST]
    return tuple(value for worth in kinds for value in telling.sums.get(worth, ()))


def _worded(values: Iterable[Sum]) -> str:
    return ", ".join(value.text or f"{value.currency} {ceiling(value)}" for value in values)
