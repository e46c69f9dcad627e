"""The parties of a deal: each company once, under its fullest name, with every other name as an alias."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.model.deals import Conflict, Option, Party
from pipeline.model.slots import Known
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import DealType, Role
from pipeline.reconcile.matching.directory import Company, Directory, same_company
from pipeline.reconcile.matching.names import Likeness, likeness
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.telling import BUYERS, SELLERS

_ORDER = {role: number for number, role in enumerate(Role)}


class Parties(NamedTuple):
    """The party slots of a deal in the order of roles, and its conflicts about them."""

    slots: tuple[Party, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(slots=True)
class _Member:
    """One company in one place of the deal, gathered from its mentions in the records."""

    place: str
    companies: list[Company] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


def merge_parties(told: Sequence[Source], directory: Directory, kind: DealType) -> Parties:
    """All named parties of the sources. Of two buyers that no source names together, the better told one stands."""
    members = _gather(told, directory)
    rivals = _rivals(members) if kind in (DealType.ACQUISITION, DealType.MERGER) else []
    chosen = max(rivals, key=_weight, default=None)
    members = [member for member in members if member is chosen or member not in rivals]
    members = [member for member in members if not _advises_itself(member, members)]
    slots = sorted((_slot(member) for member in members), key=_order)
    return Parties(tuple(slots), (_conflict(rivals, chosen),) if chosen else ())


def place(role: Role) -> str:
    """The side on which a role stands: a company is there once, as investor or as lead investor."""
    return "buy" if role in BUYERS else "sell" if role in SELLERS else role.value


def _gather(told: Sequence[Source], directory: Directory) -> list[_Member]:
    members: list[_Member] = []
    for source in sorted(told, key=_fullness):
        for party in source.telling.record.parties:
            company = directory.company(party)
            if company is None or not isinstance(party.name, Known):
                continue
            member = _home(members, place(party.role), company)
            member.companies.append(company)
            member.roles.append(party.role)
            member.texts += [party.name.value, *party.aliases]
            member.evidence += party.name.evidence
            member.sources.append(source)
    return members


def _fullness(source: Source) -> tuple[int, str]:
    """Sources with full names come first, so that short ones find their company."""
    return -max((len(company.own.tokens) for company in source.telling.everybody), default=0), source.record_id


def _home(members: list[_Member], where: str, company: Company) -> _Member:
    """The member that is likeliest the same company, or a new one."""
    best: Likeness = Likeness.OTHER
    home = None
    for member in members:
        if member.place == where:
            likely = max(same_company(company, one) for one in member.companies)
            if likely > best:
                best, home = likely, member
    if home is None:
        home = _Member(where)
        members.append(home)
    return home


def _slot(member: _Member) -> Party:
    """Under the name by which it was last called, in the fullest form that any source gives of that name."""
    mentions = zip(member.sources, member.companies, strict=True)
    _, last = max(mentions, key=lambda item: (item[0].placed or 0, item[0].record_id))
    forms = [company.own.text for company in member.companies if likeness(company.own, last.own)]
    full = max(forms, key=lambda text: (len(text.split()), len(text), text))
    aliases = sorted({text for text in member.texts if text != full}, key=lambda text: (text.casefold(), text))
    return Party(_role(member.roles), Known(full, tuple(dict.fromkeys(member.evidence))), tuple(aliases))


def _role(roles: Sequence[Role]) -> Role:
    """The commonest; who leads a round does so however many articles say only that it invests."""
    if Role.LEAD_INVESTOR in roles:
        return Role.LEAD_INVESTOR
    counted = Counter(roles)
    return min(counted, key=lambda role: (-counted[role], _ORDER[role]))


def _order(party: Party) -> tuple[int, str]:
    return _ORDER[party.role], party.name.value if isinstance(party.name, Known) else ""


def _rivals(members: Sequence[_Member]) -> list[_Member]:
    """Acquirers of which no record names two."""
    found = [member for member in members if Role.ACQUIRER in member.roles]
    records = [source.record_id for member in found for source in member.sources]
    return found if len(found) > 1 and len(set(records)) == len(records) else []


def _advises_itself(member: _Member, members: Sequence[_Member]) -> bool:
    """A principal that one source takes for an adviser."""
    principals = [other for other in members if other.place in ("buy", "sell", Role.PARTNER)]
    return member.place == Role.ADVISER and any(
        same_company(mine, theirs) is Likeness.SAME
        for other in principals
        for mine in member.companies
        for theirs in other.companies
    )


def _weight(member: _Member) -> tuple[int, int, str]:
    voices = {source.voice for source in member.sources}
    return len(voices), max(source.rank for source in member.sources), member.companies[0].own.text


def _conflict(rivals: Sequence[_Member], chosen: _Member) -> Conflict:
    options = tuple(
        Option(member.companies[0].own.text, tuple(sorted({source.record_id for source in member.sources})))
        for member in rivals
    )
    why = "chosen because the most independent sources say so, then the latest state"
    return Conflict(f"parties.{Role.ACQUIRER}", options, chosen.companies[0].own.text, why)
