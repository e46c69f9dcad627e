"""What was read: a row an article, and a row for what could not be used."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from pipeline.export.tables import Row, Table, columns
from pipeline.model.outcomes import Named, Refusal, Tally
from pipeline.model.text import CleanText
from pipeline.wire import article_to_wire


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that was used. `copies` are other paths with the same bytes, `named` the words that it mentions."""

    clean: CleanText
    tally: Tally
    copies: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()

    def as_json(self) -> Row:
        """The line of `articles.jsonl`: the article with its counts, the cleaned text last."""
        row = article_to_wire(self.clean)
        text = row.pop("text")
        return {**row, "copies": list(self.copies), "characters": len(text), **asdict(self.tally), "text": text}


def refusal_row(refusal: Refusal) -> Row:
    """The row of `rejected.csv`."""
    return {"path": refusal.article_id, "stage": refusal.stage, "reason": refusal.reason}


def _self(row: Row) -> Iterator[Row]:
    yield row


ARTICLES = Table(
    "articles",
    "The articles read",
    ("article",),
    columns("""article text the article: its path in the corpus, with #n where a file holds several
path text path in the corpus
copies list other paths with the same bytes
sha256 text of the file's bytes
title text headline
published date the article's own date, the first day if it is a span
published_latest date the last day
published_source text what the date was taken from
modified date when it was changed
language text ISO 639-1
outlet text who published it
country text ISO 3166 of the outlet
author text who wrote it
url text where it was published
paywalled boolean only the beginning was there to be read
characters integer length of the cleaned text
records integer deals that it tells
money integer sums of money that it names
quantities integer other quantities that it names
dates integer dates that it names
entities integer organisations, people, places and products that it names"""),
    _self,
)
REJECTED = Table(
    "rejected",
    "Input that could not be used",
    ("path", "stage", "reason"),
    columns("""path text path in the corpus, with #n where a file holds several articles
stage text where it was turned away: read, ingest, clean, language, records
reason text why"""),
    _self,
)
