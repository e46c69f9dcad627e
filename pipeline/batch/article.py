"""From a cleaned article to its deal records. A stage of its own: what this module imports decides its results."""

from collections.abc import Iterator

from babel import Locale

from pipeline.amounts import find as find_amounts
from pipeline.batch.results import Told
from pipeline.batch.tagging import tagging
from pipeline.dates import find as find_dates
from pipeline.deals import extract
from pipeline.entities import find as find_entities
from pipeline.errors import LexiconError, Rejected, UsageError
from pipeline.model.deals import DealRecord
from pipeline.model.mentions import Annotations
from pipeline.model.outcomes import Named, Refusal, Tally
from pipeline.model.text import CleanText
from pipeline.settings import Settings
from pipeline.tagger import tag
from pipeline.templates import find as find_templates

UNKNOWN = "und"


def annotate(clean: CleanText) -> Annotations:
    """Everything that the grammars and the entities stage find in a text, whatever its language."""
    text, country = clean.text, clean.country
    tokens = find_templates(text)
    amounts = find_amounts(text, templates=tokens, country=country)
    dates = find_dates(text, amounts=amounts, templates=tokens, published=clean.published, country=country)
    entities = find_entities(text, blocks=clean.blocks, amounts=amounts, dates=dates, templates=tokens)
    return Annotations(amounts, dates, tokens, entities)


def tell(clean: CleanText, settings: Settings) -> Told:
    """The deals that an article tells, with counts of what is in it; what goes wrong becomes its refusal."""
    try:
        found = annotate(_readable(clean, settings.languages))
        tags = tag(clean.text, found) if tagging(settings) else None
        records = extract(clean, found, settings.model, tags=tags)
    except Rejected as error:
        return Told(refusal=Refusal(clean.article_id, error.stage, error.reason))
    except (UsageError, LexiconError):
        raise  # no article's fault
    except Exception as error:  # one article never stops a run, whatever is wrong with it or with us
        return Told(refusal=Refusal(clean.article_id, "records", f"{type(error).__name__}: {error}"))
    return Told(records, _tally(found, records), tuple(sorted(_named(found))))


def _readable(clean: CleanText, languages: tuple[str, ...]) -> CleanText:
    if clean.language in (*languages, UNKNOWN, None):
        return clean
    names = Locale("en").languages
    read = ", ".join(names.get(code, code) for code in languages)
    written = names.get(str(clean.language), "an unknown language")
    raise Rejected("language", f"written in {written} ({clean.language}); only {read} is read")


def _named(found: Annotations) -> Iterator[Named]:
    """Every mention, for who reads the article."""
    yield from (Named(one.start, one.end, "money") for one in found.amounts.money)
    yield from (Named(one.start, one.end, "quantity") for one in found.amounts.quantities)
    yield from (Named(one.start, one.end, "date") for one in found.dates)
    yield from (Named(one.start, one.end, "name") for one in found.entities.mentions)


def _tally(found: Annotations, records: tuple[DealRecord, ...]) -> Tally:
    return Tally(
        money=len(found.amounts.money),
        quantities=len(found.amounts.quantities),
        dates=len(found.dates),
        entities=len(found.entities.entities),
        records=len(records),
    )
