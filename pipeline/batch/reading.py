"""From a file's bytes to its cleaned articles. A stage of its own: what this module imports decides its results."""

from dataclasses import dataclass

from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.errors import LexiconError, Rejected, UsageError
from pipeline.ingest import unpack
from pipeline.model.outcomes import Refusal
from pipeline.model.text import Article, CleanText


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of one file, and the parts of it that could not be used."""

    texts: tuple[CleanText, ...]
    refused: tuple[Refusal, ...]


def read(name: str, data: bytes) -> Reading:
    """The cleaned articles of the file called `name`, dated by their own words where nothing else dates them."""
    found = unpack(name, data)
    refused = [Refusal(article_id, error.stage, error.reason) for article_id, error in found.refused]
    outcomes = [_cleaned(article) for article in found.articles]
    texts = tuple(outcome for outcome in outcomes if isinstance(outcome, CleanText))
    return Reading(texts, (*refused, *(outcome for outcome in outcomes if isinstance(outcome, Refusal))))


def _cleaned(article: Article) -> CleanText | Refusal:
    try:
        return anchor(clean(article))
    except Rejected as error:
        return Refusal(article.article_id, error.stage, error.reason)
    except (UsageError, LexiconError):
        raise  # no article's fault
    except Exception as error:  # one article never stops a run, whatever is wrong with it or with us
        return Refusal(article.article_id, "clean", f"{type(error).__name__}: {error}")
