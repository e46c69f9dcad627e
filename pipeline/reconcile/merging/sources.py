"""The records of one deal as sources: of which day is what each says, and which of them speak with one voice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.model.vocabulary import AmountKind, Status
from pipeline.reconcile.sums import Agreement, compare_sums
from pipeline.reconcile.telling import Days, Telling

_RANK = {Status.RUMOURED: 0, Status.ANNOUNCED: 1, Status.COMPLETED: 2, Status.TERMINATED: 2}
_QUOTED = 80  # letters of quotes that two independent writers do not share by chance
_PRICES = (AmountKind.DEAL_VALUE, AmountKind.PER_SHARE)


@dataclass(frozen=True, slots=True)
class Source:
    """A record of the deal. `as_of` is the day of the state that it dates; `placed` the day by which it was told.

    Sources of one `voice` are copies of one story.
    """

    telling: Telling
    as_of: Days | None
    placed: int | None
    voice: int

    @property
    def record_id(self) -> str:
        """The record's id."""
        return self.telling.record.record_id

    @property
    def rank(self) -> int:
        """How far the deal has come: rumoured 0, announced 1, ended 2."""
        return _RANK[self.telling.status]

    @property
    def corrects(self) -> bool:
        """Whether the article says that it corrects an earlier report of the deal."""
        return self.telling.record.corrects


def sources(told: Sequence[Telling], placed: Mapping[str, int]) -> tuple[Source, ...]:
    """The records of one deal in the order in which they were told, then by id. `placed` dates undated articles."""
    voices = _voices(told)
    made = [
        Source(
            telling=telling,
            as_of=_as_of(telling),
            placed=telling.published or placed.get(telling.record.article_id),
            voice=voice,
        )
        for telling, voice in zip(told, voices, strict=True)
    ]
    return tuple(sorted(made, key=_by_time))


def place(told: Sequence[Telling], members: Sequence[Sequence[int]]) -> dict[str, int]:
    """Undated article → the latest day of what it tells, where it or another article of the same state dates that."""
    latest: dict[str, int] = {}
    for group in members:
        if any(told[index].published is None for index in group):
            for index in group:
                telling = told[index]
                if telling.published is None and (day := _told_by(telling, [told[other] for other in group])):
                    article = telling.record.article_id
                    latest[article] = max(day, latest.get(article, day))
    return latest


def _told_by(telling: Telling, others: Sequence[Telling]) -> int | None:
    if own := _as_of(telling):
        return own[0]
    days = [days[0] for other in others if _same_price(telling, other) and (days := other.begun or other.reported)]
    return min(days, default=None)


def _same_price(a: Telling, b: Telling) -> bool:
    return any(
        compare_sums(x, y) >= Agreement.ROUNDED
        for kind in _PRICES
        for x in a.sums.get(kind, ())
        for y in b.sums.get(kind, ())
    )


def _as_of(telling: Telling) -> Days | None:
    days = [days for days in (telling.reported, telling.begun, telling.completed, telling.terminated) if days]
    return max(days, key=lambda span: (span[1], span[0]), default=None)


def _by_time(source: Source) -> tuple[int, str]:
    day = source.placed or (source.as_of[0] if source.as_of else 0)
    return day, source.record_id


def _voices(told: Sequence[Telling]) -> list[int]:
    """The same number for records whose quotes or whose long headlines are the same words."""
    known: dict[str, int] = {}
    voices = []
    for number, telling in enumerate(told):
        marks = _marks(telling)
        voice = min((known[mark] for mark in marks if mark in known), default=number)
        known.update(dict.fromkeys(marks, voice))
        voices.append(voice)
    return voices


def _marks(telling: Telling) -> list[str]:
    quotes = " ".join(piece.quote for piece in telling.record.evidence).casefold()
    title = telling.record.title.casefold()
    return [quotes] * (len(quotes) >= _QUOTED) + [f"title: {title}"] * (len(title.split()) >= 5)
