"""A deal as it grows while the article is read: tellings that speak of the same one, and the terms they give it."""

from dataclasses import dataclass, field

from pipeline.deals.status import Standing
from pipeline.deals.telling import Part, Telling
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role

BUYERS = frozenset({Role.INVESTOR, Role.LEAD_INVESTOR, Role.ACQUIRER, Role.LENDER, Role.CUSTOMER, Role.LICENSEE})
SELLERS = frozenset({Role.TARGET, Role.BORROWER, Role.SUPPLIER, Role.ISSUER, Role.LICENSOR})
PARTNERS = frozenset({Role.PARTNER})


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in a role. `ref` indexes the page's sums; `strength` says how sure the role is; `party` is an entity."""

    kind: AmountKind
    ref: int
    rule: str
    strength: int
    party: int | None = None


@dataclass(frozen=True, slots=True)
class Quantum:
    """A quantity in a role."""

    kind: QuantityKind
    ref: int
    rule: str


@dataclass(frozen=True, slots=True)
class When:
    """A date in a role. `ref` indexes the page's dates, or its templates where `template` is set."""

    kind: DateKind
    ref: int
    rule: str
    strength: int
    template: bool = False


@dataclass(slots=True)
class Draft:
    """Everything said of one deal so far. `words` are the offsets of what tells it where no telling does; `seen` is the
    probability that the tagger gives it, None where it was not asked; `blank` says that it saw no two names in the
    whole article that could share a deal."""

    type: DealType
    tellings: list[Telling] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    quantities: list[Quantum] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    undisclosed: tuple[int, int] | None = None
    sentences: list[int] = field(default_factory=list)
    words: tuple[int, int] | None = None
    seen: float | None = None
    blank: bool = False

    def entities(self, roles: frozenset[Role] | None = None) -> set[int]:
        """The entities in any of these roles, or in any at all."""
        return {
            part.filler.entity
            for part in self.parts
            if part.filler.entity is not None and (roles is None or part.role in roles)
        }

    def add_parts(self, parts: tuple[Part, ...]) -> None:
        """Takes in parties that are not there yet; a lead investor outranks an investor of the same name."""
        for part in parts:
            same = [i for i, own in enumerate(self.parts) if _same_party(own, part)]
            if not same:
                self.parts.append(part)
            elif part.role is Role.LEAD_INVESTOR and self.parts[same[0]].role is Role.INVESTOR:
                self.parts[same[0]] = part

    def values(self, kind: AmountKind) -> list[Amount]:
        """The amounts of one kind, the surest first."""
        return sorted((a for a in self.amounts if a.kind is kind), key=lambda a: -a.strength)


def _same_party(one: Part, other: Part) -> bool:
    if one.filler.entity is None or other.filler.entity is None:
        return one.filler.entity is other.filler.entity and one.role is other.role
    return one.filler.entity == other.filler.entity
