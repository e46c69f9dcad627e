"""From an article's characters to its own words: main text, title, and what every source says of its date and origin.

`clean` is the door; `language` names the language of any text.
"""

from pipeline.clean import markdown, page, plain
from pipeline.clean.assemble import assemble
from pipeline.clean.draft import Draft
from pipeline.clean.tongue import language
from pipeline.model.text import Article, CleanText
from pipeline.model.vocabulary import Form

__all__ = ["clean", "language"]

_DRAFT = {Form.HTML: page.draft, Form.MARKDOWN: markdown.draft, Form.TEXT: plain.draft}


def clean(article: Article) -> CleanText:
    """The article's own text, its title first, every other part of the page gone.

    Fills title, outlet, country, language, author and url from the source that ranks first, and leaves `published` and
    `modified` to the dates stage: all that was said of them is in `claims`. Raises Rejected where there is no text.
    """
    drafted: Draft = _DRAFT[article.form](article.content)
    return assemble(article, drafted)
