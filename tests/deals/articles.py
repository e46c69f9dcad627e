"""Short articles read as the batch reads them."""

from pipeline import deals
from pipeline.batch.article import annotate
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.ingest import read
from pipeline.model.deals import DealRecord
from pipeline.model.slots import Known


def records(text: str, level: float = 0.0) -> tuple[DealRecord, ...]:
    """The deals of a plain-text article; a first line 'Published: …' dates it."""
    page = anchor(clean(read("a.txt", text.encode())[0]))
    return deals.extract(page, annotate(page), level=level)


def cast(record: DealRecord) -> dict[str, str]:
    """Name → role of a record's parties."""
    return {party.name.value: party.role.value for party in record.parties if isinstance(party.name, Known)}
