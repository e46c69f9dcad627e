"""Who did what with whom for how much: the deals that one article tells.

`extract` is the door. Frames over dependency trees make tellings; tellings of one deal are gathered into a draft, with
the sums, quantities and dates that belong to it; drafts that hold up become records.
"""

from pipeline.deals.assemble import assemble
from pipeline.deals.confidence import LEVEL
from pipeline.deals.page import Page
from pipeline.deals.records import record
from pipeline.deals.veto import is_deal
from pipeline.deals.weighing import weigh
from pipeline.model.deals import DealRecord
from pipeline.model.mentions import Annotations
from pipeline.model.tags import Tags
from pipeline.model.text import CleanText

__all__ = ["extract"]


def extract(
    clean: CleanText, annotations: Annotations, pipeline: str = "", level: float = LEVEL, tags: Tags | None = None
) -> tuple[DealRecord, ...]:
    """The deals of one article, in the order in which it first tells them.

    `pipeline` names a spaCy pipeline, `tags` are what the tagger thinks of the text, if it was asked. Records with a
    confidence below `level` (0 to 1) are left out.
    """
    page = Page(clean, annotations, pipeline)
    drafts = assemble(page) if tags is None else weigh(page, assemble(page), tags)
    told = (record(page, draft) for draft in drafts if is_deal(draft))
    made = {item.record_id: item for item in told if item.confidence >= level}
    return tuple(made.values())
