"""Who and what is named in a text: organisations, people, places and products, settled once per document.

`find(text, blocks=, amounts=, dates=, templates=) -> Entities`
    Works on the text alone; a parse is not needed. `blocks` are the cleaned text's (without them paragraphs are
    guessed); what the other annotators found is never read as part of a name. `Entities.entities` holds every name
    once, with the fullest form as `name` and all others (stock symbols included) as `aliases`; `Entities.mentions`
    every place where one is named, in text order, without overlaps, headlines included. Possessive endings, titles
    ('Mr'), nationalities ('French') and epithets ('chipmaker') are no part of a mention. Where a bracket says that a
    party will be called 'the Company', 'Company' is a mention of it from then on, though no alias. Never raises on any
    text.

`references(text, entities, blocks=) -> tuple[Reference, ...]`
    The epithets of the text ('the chipmaker', 'the Seattle company', 'both lenders'), each with the entities that its
    words can mean and how well they fit. `Reference.end` is the end of the head noun, which is how a parse finds the
    reference of one of its tokens; `Reference.entity` is set where the words alone settle it.

`antecedent(reference, candidates) -> int | None` and `antecedents(reference, candidates) -> tuple[int, ...]`
    Which of the candidates, given in the order in which the grammar makes them likely (subject of the same sentence
    first, and without those that already have another part in the deal), a singular or a plural epithet stands for.

How: lines and the evidence of their casing (`document`), runs of capitals (`runs`, `headlines`) cut into names
(`cutting`, `joining`, `leading`), forms with what stands beside them (`forms`, `context`), what the text says outright
(`statements`, `brackets`), which forms are names (`naming`), which of them one entity (`linking`), what it is
(`labels`), every mention (`spotting`), and what is told of it (`traits`, `references`).
"""

from pipeline.entities.finding import find
from pipeline.entities.references import Reference, antecedent, antecedents, references

__all__ = ["Reference", "antecedent", "antecedents", "find", "references"]
