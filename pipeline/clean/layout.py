"""Tables that only lay out a page become divisions; what is left are tables of data."""

from lxml import html

from pipeline.clean.tree import words

_BLOCKS = ("table", "div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "blockquote", "article", "section", "form")
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col", "center")
_LONGEST_CELL = 300


def unfold(root: html.HtmlElement) -> None:
    """Rename every layout table and its own parts to `div`, the outermost first."""
    for table in list(root.iter("table")):
        if not _is_data(table):
            for part in [part for part in table.iter(*_PARTS) if _table_of(part) is table]:
                part.tag = "div"
            table.tag = "div"


def _table_of(part: html.HtmlElement) -> html.HtmlElement | None:
    return next(part.iterancestors("table"), None)


def _is_data(table: html.HtmlElement) -> bool:
    """Whether a table holds short cells in rows and columns and no blocks but a lone paragraph to a cell."""
    cells = list(table.iter("td", "th"))
    rows = list(table.iter("tr"))
    if len(rows) < 2 or len(cells) < 4 or len(cells) < len(rows) * 1.5:
        return False
    return not any(_is_laid_out(cell) for cell in cells)


def _is_laid_out(cell: html.HtmlElement) -> bool:
    blocks = list(cell.iter(*_BLOCKS))
    lone = len(blocks) == 1 and blocks[0].tag in {"p", "div"}
    return bool(blocks and not lone) or len(words(cell)) > _LONGEST_CELL
