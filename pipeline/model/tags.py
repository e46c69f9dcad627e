"""What the tagger thinks of a text: probabilities that names, pairs of names and terms play parts in deals."""

from dataclasses import dataclass

from pipeline.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities of one deal, the buying side first. `relation` indexes the tagger's relations; `at` are the two
    mentions that say so most clearly; `status` is the deal's likeliest, with its probability among the four."""

    first: int
    second: int
    relation: str
    probability: float
    at: tuple[int, int]
    status: tuple[Status, float]


@dataclass(frozen=True, slots=True)
class Part:
    """An entity that plays a role in some deal of a family ('equity:target'); `at` is the clearest mention."""

    entity: int
    part: str
    probability: float
    at: int


@dataclass(frozen=True, slots=True)
class Share:
    """A term (`grammar` and index of its find) that has the role `kind` in a deal of the entity."""

    grammar: str
    ref: int
    entity: int
    kind: str
    probability: float


@dataclass(frozen=True, slots=True)
class Tags:
    """Everything above a floor of probability, the likeliest first."""

    pairs: tuple[Pair, ...] = ()
    parts: tuple[Part, ...] = ()
    shares: tuple[Share, ...] = ()
