"""Who and what is named in a text: organisations, people, places and products, settled once per document.

`find(text, blocks=, amounts=, dates=, templates=) -> Entities`
    Works on the text alone; a parse is not needed. `blocks` are the cleaned text's (without them paragraphs are
    guessed); what the other annotators found is never read as part of a name. `Entities.entities` holds every name
    once, with the fullest form as `name` and all others as `aliases`; `Entities.mentions` every place where one is
    named, in text order, without overlaps, headlines included. Never raises on any text.
"""

from pipeline.entities.finding import find

__all__ = ["find"]
