"""The per-article work of a run: what the ledger does not have goes to the engine, what comes back is kept at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TypeVar

from pipeline.batch import work
from pipeline.batch.discover import STAGE, Source
from pipeline.batch.listening import Listener
from pipeline.batch.plan import CLEAN, READ, TELL, Stages, is_kept, kept_as
from pipeline.batch.results import Filed, ReadAnswer, ReadTask, TellTask, Told
from pipeline.engine import Engine, Lost, engine
from pipeline.errors import Rejected
from pipeline.ledger import Damaged, Ledger
from pipeline.model.outcomes import Refusal
from pipeline.model.text import CleanText
from pipeline.settings import Settings
from pipeline.wire import decode, encode

T = TypeVar("T")
R = TypeVar("R")


def chosen_engine(settings: Settings) -> AbstractContextManager[Engine]:
    """The engine that the settings name."""
    return engine(settings.engine, settings.workers, settings.article_seconds, settings.scheduler)


@dataclass(slots=True)
class Work:
    """What one run does with its articles. `lost` are refusals that are not kept: the next run tries again."""

    settings: Settings
    stages: Stages
    ledger: Ledger
    engine: Engine
    listener: Listener
    fail_fast: bool = False
    lost: list[Refusal] = field(default_factory=list)
    read_anew: int = 0
    told_anew: int = 0

    def read(self, sources: Sequence[Source]) -> list[Filed]:
        """What the files hold, in their order. New and changed ones are read and cleaned."""
        kept = self.ledger.entries(READ)
        keys = {source.name: self.stages.read_key(source) for source in sources}
        new = [source for source in sources if not is_kept(self.stages, source, kept)]
        tasks = (ReadTask(source.name, source.file, source.sha256) for source in new)
        for task, answer in self._mapped("reading", work.read, tasks, len(new)):
            if isinstance(answer, Lost):
                self._lose(Refusal(task.name, STAGE, answer.reason))
                self.ledger.forget(READ, {task.name})
            else:
                self._keep_reading(task.name, keys[task.name], answer)
        self.read_anew = len(new)
        missing = {refusal.article_id for refusal in self.lost}
        return [kept_as(Filed, self.ledger, READ, s.name) for s in sources if s.name not in missing]

    def tell(self, articles: Sequence[str]) -> dict[str, Told]:
        """What the articles tell, by id in their order. Those whose cleaned text is new are worked on."""
        texts, kept = self.ledger.entries(CLEAN), self.ledger.entries(TELL)
        if lacking := [article for article in articles if article not in texts]:
            raise Damaged(f"{self.ledger.file}: the text of {lacking[0]} is not there")
        keys = {article: self.stages.tell_key(texts[article]) for article in articles}
        new = [article for article in articles if article not in kept or kept[article].key != keys[article]]
        for task, answer in self._mapped("extracting", work.tell, map(self._tell_task, new), len(new)):
            if isinstance(answer, Lost):
                self._lose(Refusal(task.article_id, "records", answer.reason))
                self.ledger.forget(TELL, {task.article_id})
            else:
                self.ledger.put(TELL, task.article_id, keys[task.article_id], answer)
                self._check(decode(Told, answer).refusal)
        self.told_anew = len(new)
        missing = {refusal.article_id for refusal in self.lost}
        return {article: kept_as(Told, self.ledger, TELL, article) for article in articles if article not in missing}

    def prune(self, sources: Iterable[Source], articles: Iterable[str]) -> None:
        """Forgets what is no longer in the corpus."""
        names, current = {source.name for source in sources}, set(articles)
        self.ledger.forget(READ, self.ledger.entries(READ).keys() - names)
        for stage in (CLEAN, TELL):
            self.ledger.forget(stage, self.ledger.entries(stage).keys() - current)

    def text(self, article: str) -> CleanText:
        """The cleaned text of an article."""
        return kept_as(CleanText, self.ledger, CLEAN, article)

    def _keep_reading(self, name: str, key: str, answer: ReadAnswer) -> None:
        filed = Filed(tuple(article for article, _ in answer.texts), answer.refused)
        with self.ledger.together():  # where the list of contents is, all that it lists is there, and of one version
            for article, text in answer.texts:
                self.ledger.put(CLEAN, article, key, text)
            self.ledger.put(READ, name, key, encode(filed))
        for refusal in answer.refused:
            self._check(refusal)

    def _tell_task(self, article: str) -> TellTask:
        return TellTask(article, self.ledger.get(CLEAN, article), self.settings)

    def _mapped(
        self, step: str, function: Callable[[T], R | Lost], tasks: Iterable[T], total: int
    ) -> Iterator[tuple[T, R | Lost]]:
        self.listener.step(step, 0, total)
        for done, (task, answer) in enumerate(self.engine.map(function, tasks), 1):
            yield task, answer
            self.listener.step(step, done, total)

    def _lose(self, refusal: Refusal) -> None:
        self.lost.append(refusal)
        self._check(refusal)

    def _check(self, refusal: Refusal | None) -> None:
        """With `fail_fast`, the first refusal ends the run."""
        if refusal and self.fail_fast:
            raise Rejected(refusal.stage, f"{refusal.article_id}: {refusal.reason}")
