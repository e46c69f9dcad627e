"""The records of one deal as sources: of which day is what each says, and which of them speak with one voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model.vocabulary import Status
from pipeline.reconcile.telling import Days, Telling

_RANK = {Status.RUMOURED: 0, Status.ANNOUNCED: 1, Status.COMPLETED: 2, Status.TERMINATED: 2}
_QUOTED = 80  # letters of quotes that two independent writers do not share by chance


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


def sources(told: Sequence[Telling]) -> tuple[Source, ...]:
    """The records of one deal in the order in which they were told, then by id."""
    voices = _voices(told)
    made = [
        Source(
            telling=telling,
            as_of=_as_of(telling),
            placed=telling.published or telling.placed,
            voice=voice,
        )
        for telling, voice in zip(told, voices, strict=True)
    ]
    return tuple(sorted(made, key=_by_time))


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
