"""A page of any era to lines: what is not the article is cut from its tree first, then the main text is found."""

from pipeline.clean import body, furniture, metadata, tree
from pipeline.clean.draft import Draft
from pipeline.clean.visible import from_lines


def draft(content: str) -> Draft:
    """The main text of a page with all that its markup and its lines say of title, dates and origin."""
    root = tree.parse(content)
    claims = metadata.claims(root)
    furniture.prune(root)
    title = metadata.title(root, claims)
    lines = body.lines(root, title)
    return Draft(lines, title, (*claims, *from_lines(None, lines)))
