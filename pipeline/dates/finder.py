"""From text to dates: read the tokens, find what speaks of time, settle the whole text's customs, resolve in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.dates.bounds import bounded, lead
from pipeline.dates.chronology import ordered
from pipeline.dates.expressions import Edge, Expression, Shift
from pipeline.dates.grammar import Finding, findings
from pipeline.dates.meaning import Meaning, interval_edtf, of_period
from pipeline.dates.periods import Unit, is_coarser
from pipeline.dates.ranges import Ends, pair
from pipeline.dates.resolve import resolve
from pipeline.dates.scene import Scene
from pipeline.dates.setting import day_first, fiscal_end, is_narrative, is_southern
from pipeline.dates.tense import tense
from pipeline.dates.tokens import Tokens, read
from pipeline.model.mentions import Amounts, DateRef, Template
from pipeline.model.text import Published
from pipeline.model.vocabulary import DateState, TimexKind


def find_dates(
    text: str,
    amounts: Amounts,
    templates: Sequence[Template],
    published: Published | None,
    country: str | None,
) -> tuple[DateRef, ...]:
    """All references to time in `text`, in order and without overlaps; see `pipeline.dates.find`."""
    country = country[:2].upper() if country else None  # 'gb', 'BO-S'
    masked = [(money.start, money.end) for money in amounts.money]
    masked += [(quantity.start, quantity.end) for quantity in amounts.quantities if quantity.kind != "duration"]
    tokens = read(text, masked, templates)
    found = list(findings(tokens))
    scene = Scene(
        published=published,
        day_first=day_first(found, published, country),
        fiscal_end=fiscal_end(text, country),
        southern=is_southern(country),
        narrative=is_narrative(found, published),
    )
    return ordered(text, tuple(_resolved(tokens, found, scene)), published)


def _resolved(tokens: Tokens, found: Sequence[Finding], scene: Scene) -> Iterator[DateRef]:
    for item in pair(tokens, found):
        yield _range(tokens, item, scene) if isinstance(item, Ends) else _single(tokens, item, scene)


def _single(tokens: Tokens, finding: Finding, scene: Scene) -> DateRef:
    scene.lead = lead(tokens, finding.first)
    scene.tense = tense(tokens, finding.first, finding.last)
    meaning = resolve(finding.expression, scene)
    if meaning.period and _is_news(finding.expression) and not (scene.narrative and meaning.anchor == "published"):
        scene.speak(meaning.period)
    return _written(tokens, finding.first, finding.last, bounded(meaning, finding.expression, scene))


def _is_news(expression: Expression) -> bool:
    """Whether later dates may hang on this one: a pointer at now ('this year') brings no date into the talk."""
    match expression:
        case Shift(count=0, base="published", unit=unit):
            return not is_coarser(unit, Unit.DAY)
        case Edge(whole=whole):
            return _is_news(whole)
    return True


def _range(tokens: Tokens, ends: Ends, scene: Scene) -> DateRef:
    scene.lead = ""
    scene.tense = tense(tokens, ends.first.first, ends.last.last)
    meanings = _in_order(*(resolve(end.expression, scene) for end in (ends.first, ends.last)))
    for meaning in meanings:
        if meaning.period:
            scene.speak(meaning.period)
    parts = tuple(
        _written(tokens, end.first, end.last, meaning)
        for end, meaning in zip((ends.first, ends.last), meanings, strict=True)
    )
    whole = _written(tokens, ends.first.first, ends.last.last, _spanning(*meanings))
    return replace(whole, parts=parts)


def _in_order(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The ends of a span of weekdays, the second in the week of the first or after it."""
    if not (first.weekday and last.weekday and first.period and last.period) or first.period.unit is not Unit.DAY:
        return first, last
    weeks = -((last.period.index - first.period.index) // 7)
    return first, of_period(last.period.shift(7 * weeks), last.anchor, last.weekday)


def _spanning(first: Meaning, last: Meaning) -> Meaning:
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        timex = f"{first.timex}/{last.timex}"
        return Meaning(timex=timex, reason=first.reason or last.reason, precision="range")
    simple = all(m.edtf and not set("/X~[") & set(m.edtf) for m in (first, last))
    edtf = f"{first.edtf}/{last.edtf}" if simple else interval_edtf(first.earliest, last.latest)
    return Meaning(
        earliest=first.earliest,
        latest=last.latest,
        edtf=edtf,
        timex=f"{first.timex}/{last.timex}",
        precision="range",
        anchor=first.anchor if first.anchor != "absolute" else last.anchor,
    )


def _written(tokens: Tokens, first: int, last: int, meaning: Meaning) -> DateRef:
    start, end = tokens.starts[first], tokens.ends[last]
    return DateRef(
        start=start,
        end=end,
        text=tokens.text[start:end],
        kind=meaning.kind,
        state=_state(meaning),
        earliest=meaning.earliest,
        latest=meaning.latest,
        precision=meaning.precision,
        edtf=meaning.edtf,
        timex=meaning.timex,
        mod=meaning.mod,
        weekday=meaning.weekday,
        anchor=meaning.anchor,
        reason=meaning.reason,
        readings=meaning.readings,
        not_before=meaning.not_before,
        not_after=meaning.not_after,
    )


def _state(meaning: Meaning) -> DateState:
    if meaning.earliest is None and meaning.latest is None:
        return DateState.PLACEHOLDER
    day_sized = meaning.earliest == meaning.latest and meaning.kind in {TimexKind.DATE, TimexKind.TIME}
    return DateState.RESOLVED if day_sized else DateState.PARTIAL
