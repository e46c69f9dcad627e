"""What annotators find in a text. Every mention has half-open offsets and the words themselves."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pipeline.model.vocabulary import DateState, EntityLabel, Qualifier, Reason, TemplateKind, TimexKind


class CurrencyBasis(StrEnum):
    """How the currency of a sum was known."""

    SYMBOL = "symbol"  # '€', 'A$': says it by itself
    CODE = "code"  # 'USD', 'mln dlrs'
    WORD = "word"  # 'Swiss francs'
    DOCUMENT = "document"  # a bare '$' or 'crowns', settled by the rest of the article or its outlet
    DEFAULT = "default"  # a bare '$' that nothing settles: US dollars
    NONE = "none"  # not known


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money. `low` and `high` are in units of the currency; None is an open end (both None: vague).

    `per` is the denominator of a rate ('share', 'tonne', 'year'). `also` are the same sum's renderings in other
    currencies, as in '€460m ($500m)'; their offsets lie inside or next to this mention and they are not listed again.
    `vague` names a typed unknown ('undisclosed', 'eight_figure').
    """

    start: int
    end: int
    text: str
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    qualifier: Qualifier
    basis: CurrencyBasis
    per: str | None = None
    also: tuple["Money", ...] = ()
    vague: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that is not money. `kind` is its dimension: 'percent', 'power', 'energy', 'mass', 'volume',
    'area', 'length', 'data', 'compute', 'duration', 'flow', 'count', 'ratio'. `unit` is the contract's spelling
    ('%', 'GW', 't/yr', 'year', 'aircraft'), `ucum` the UCUM code where there is one, `unit_text` the words as written.
    """

    start: int
    end: int
    text: str
    kind: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: Qualifier
    unit_text: str = ""
    ucum: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class DateRef:
    """A reference to time. `earliest`..`latest` are the widest days that the words allow, both inclusive; None is open.

    `timex` and `mod` are TIMEX3's value and mod; `edtf` is level 1 or 2 EDTF. `weekday` is 1 (Monday) to 7, set
    where the words name one. `anchor` says what the resolving hung on: 'absolute', 'published', 'previous', 'none'.
    `readings` are the other intervals that the words allow ('03/04/2024'), none of which was chosen. `not_before` and
    `not_after` bound a placeholder. `parts` are the two ends of a range, in order, which are not listed again.
    """

    start: int
    end: int
    text: str
    kind: TimexKind
    state: DateState
    earliest: date | None = None
    latest: date | None = None
    precision: str = ""
    edtf: str | None = None
    timex: str | None = None
    mod: str | None = None
    weekday: int | None = None
    anchor: str = "none"
    reason: Reason | None = None
    readings: tuple[tuple[date, date], ...] = ()
    not_before: date | None = None
    not_after: date | None = None
    parts: tuple["DateRef", ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A token that an editor forgot to fill: '[Insert Date of Announcement]', '$XX million', 'TBD'."""

    start: int
    end: int
    text: str
    kind: TemplateKind


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named. `entity` is the index into the document's entities."""

    start: int
    end: int
    text: str
    entity: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named in a document, settled once from all the document's evidence.

    `name` is the fullest form, `aliases` every other form in the text; `features` names what decided the label.
    """

    name: str
    label: EntityLabel
    aliases: tuple[str, ...] = ()
    score: float = 0.0
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """What the amounts stage found, each tuple in text order without overlaps."""

    money: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Entities:
    """What the entities stage settled: the entities, and every mention of one in text order without overlaps."""

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything the grammars and the entities stage found in one text."""

    amounts: Amounts
    dates: tuple[DateRef, ...]
    templates: tuple[Template, ...]
    entities: Entities
