"""One run: discover → plan → work → ledger → reconcile → export."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipeline import export
from pipeline.batch.discover import Corpus, discover
from pipeline.batch.listening import Listener, Silence
from pipeline.batch.plan import READ, RUN, WHOLE, Plan, Stages, kept_as, plan
from pipeline.batch.results import Filed, Told
from pipeline.batch.settling import deals_of, decisions_text
from pipeline.batch.summary import Stopwatch, Summary, count, run_json
from pipeline.batch.tagging import warn_of_tagger
from pipeline.batch.working import Work, chosen_engine
from pipeline.ledger import Damaged, Ledger, discard, hold
from pipeline.model.outcomes import Refusal
from pipeline.settings import Settings
from pipeline.wire import encode


def run(
    settings: Settings, listener: Listener | None = None, *, full: bool = False, fail_fast: bool = False
) -> Summary:
    """Brings the output folder up to date with the corpus, and tells what is in it.

    `full` ignores what is cached (deals keep their ids); `fail_fast` raises Rejected at the first article that cannot
    be used, and publishes nothing. Raises UsageError where a folder cannot be used, and Busy where another run writes
    to the output folder.
    """
    listener = listener or Silence()
    with hold(settings.outputs):
        if full:
            discard(settings.outputs)
        try:
            return _run(settings, listener, fail_fast)
        except Damaged as damage:
            listener.warn(f"{damage}; it is made anew")
            discard(settings.outputs)
            return _run(settings, listener, fail_fast)


def outlook(settings: Settings) -> Plan:
    """What a run would read, keep and drop now. Nothing is written."""
    sources, stages = _corpus(settings).sources, Stages.of(settings)
    if not Ledger.exists(settings.outputs):
        return plan(stages, sources, {})
    with Ledger(settings.outputs) as ledger:
        return plan(stages, sources, ledger.entries(READ))


def _run(settings: Settings, listener: Listener, fail_fast: bool) -> Summary:
    """Does nothing where everything that decides the outputs is as it was, and they are still there."""
    watch = Stopwatch()
    with Ledger(settings.outputs) as ledger:
        with watch("discover"):
            corpus, stages = _corpus(settings), Stages.remembered(settings, ledger)
            options = export.chosen(settings)
            key = stages.run_key(corpus, decisions_text(settings.decisions), repr(options))
        last = ledger.entries(RUN).get(WHOLE)
        if last and last.key == key and export.intact(settings.outputs):
            summary = replace(kept_as(Summary, ledger, RUN, WHOLE), read=0, told=0)
            export.write_unchanged(settings.outputs, run_json(summary, settings, watch.seconds), options)
            return summary
        with chosen_engine(settings) as workers:
            work = Work(settings, stages, ledger, workers, listener, fail_fast)
            summary = _update(work, corpus, watch)
        if work.lost:
            ledger.forget(RUN, {WHOLE})
        else:
            ledger.put(RUN, WHOLE, key, encode(summary))
        return summary


def _update(work: Work, corpus: Corpus, watch: Stopwatch) -> Summary:
    """Works on what is new, puts everything together, and publishes it."""
    with watch("read"):
        filed = work.read(corpus.sources)
    warn_of_tagger(work.settings, work.listener)
    with watch("extract"):
        told = work.tell([article for one in filed for article in one.articles])
    with watch("reconcile"):
        records = [record for one in told.values() for record in one.records]
        deals = deals_of(records, work.settings, work.listener)
    refused = (*corpus.refused, *work.lost, *_refused(filed, told.values()))
    summary = count(told.values(), deals, refused, read=work.read_anew, told_anew=work.told_anew)
    with watch("export"):
        found = export.Found(records, deals, refused, lambda: _rows(work, corpus, told))
        files = export.write(
            work.settings.outputs,
            found,
            run_json(summary, work.settings, watch.seconds),
            export.chosen(work.settings),
        )
    work.prune(corpus.sources, told)
    return summary.having(files)


def _refused(filed: Iterable[Filed], told: Iterable[Told]) -> Iterator[Refusal]:
    for one in filed:
        yield from one.refused
    yield from (one.refusal for one in told if one.refusal)


def _rows(work: Work, corpus: Corpus, told: Mapping[str, Told]) -> Iterator[export.ArticleRow]:
    """The articles that were used, one at a time."""
    copies = {source.name: source.copies for source in corpus.sources}
    for article, one in told.items():
        if not one.refusal:
            clean = work.text(article)
            yield export.ArticleRow(clean, one.tally, copies[clean.path], one.named)


def _corpus(settings: Settings) -> Corpus:
    return discover(settings.corpus, settings.follow_links, settings.outputs)
