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

from pipeline.model.slots import Measure
from pipeline.model.vocabulary import DealType, Status
from pipeline.reconcile.matching.chronology import NEVER, Finding, chronology
from pipeline.reconcile.matching.directory import Company, same_company
from pipeline.reconcile.matching.names import Likeness
from pipeline.reconcile.matching.prices import per_share, price, total, valuation
from pipeline.reconcile.sums import Agreement, compare_measures
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
    if a.record.type is b.record.type is DealType.IPO:
        return Finding(1.5, "a company lists but once")
    if a.once and b.once:
        return None
    rounds = a.record.type is b.record.type is DealType.FUNDING_ROUND
    return Finding(-1.5 if rounds else -2.0, "such parties do such deals more than once")


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


def _measured(mine: Iterable[Measure], yours: Iterable[Measure]) -> Agreement | None:
    return max((compare_measures(x, y) for x, y in product(mine, yours)), default=None)
