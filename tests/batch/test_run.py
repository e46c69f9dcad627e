"""Whole runs: what comes out does not depend on how the work was done, and nothing is done twice."""

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch import Silence, outlook, run
from pipeline.errors import Busy, Rejected, UsageError
from pipeline.ledger import Ledger, hold
from pipeline.settings import Settings
from tests.batch.corpora import ARTICLES, data, here, lay, ran


def rejected(outputs: Path) -> dict[str, tuple[str, str]]:
    with (outputs / "rejected.csv").open(encoding="utf-8", newline="") as stream:
        return {row["path"]: (row["stage"], row["reason"]) for row in csv.DictReader(stream)}


def articles(outputs: Path) -> list[str]:
    lines = (outputs / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["article"] for line in lines]


def test_the_same_bytes_whatever_the_order_of_files_and_the_number_of_jobs(tmp_path: Path) -> None:
    backwards = lay(tmp_path / "other place" / "two", dict(reversed(ARTICLES.items())))
    ran(lay(tmp_path / "one"), tmp_path / "out one")
    run(Settings(corpus=backwards, outputs=tmp_path / "out two", jobs=2))
    assert data(tmp_path / "out one") == data(tmp_path / "out two")


@pytest.mark.long
def test_the_same_bytes_from_a_cluster(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "in")
    ran(corpus, tmp_path / "out one")
    run(Settings(corpus=corpus, outputs=tmp_path / "out two", jobs=2, engine="dask"))
    assert data(tmp_path / "out one") == data(tmp_path / "out two")


def test_what_cannot_be_used_is_listed_and_the_rest_goes_on(tmp_path: Path) -> None:
    summary = ran(lay(tmp_path / "in"), tmp_path / "out")
    listed = rejected(tmp_path / "out")
    assert set(listed) == {"empty.txt", "german.txt"}
    assert listed["german.txt"] == ("language", "written in German (de); only English is read")
    assert articles(tmp_path / "out") == ["again.txt", "bought.txt", "raised.md", "weather.txt"]
    assert [refusal.article_id for refusal in summary.refused] == ["empty.txt", "german.txt"]


def test_an_unchanged_corpus_is_not_worked_on(tmp_path: Path) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    first = ran(corpus, outputs)
    before = data(outputs)
    os.utime(corpus / "bought.txt", (0, 0))  # touching a file does nothing
    second = ran(corpus, outputs)
    assert (first.read, first.told) == (6, 5)
    assert (second.read, second.told) == (0, 0)
    assert (second.deals, second.refused, second.files) == (first.deals, first.refused, first.files)
    assert data(outputs) == before
    assert (outputs / "changes.csv").read_text(encoding="utf-8").count("\n") == 1


def _add(corpus: Path) -> None:
    lay(corpus, {"sub folder/new.txt": "Larkfield Robotics was founded in a barn.\n"})


def _change(corpus: Path) -> None:
    lay(corpus, {"bought.txt": ARTICLES["bought.txt"].replace("40", "44")})


def _remove(corpus: Path) -> None:
    (corpus / "again.txt").unlink()


def _rename(corpus: Path) -> None:
    (corpus / "again.txt").rename(corpus / "zz.txt")


def _copy(corpus: Path) -> None:
    lay(corpus, {"copy.txt": ARTICLES["bought.txt"]})


@pytest.mark.parametrize(
    ("change", "read", "told"),
    [(_add, 1, 1), (_change, 1, 1), (_remove, 0, 0), (_rename, 1, 1), (_copy, 0, 0)],
)
def test_a_change_costs_its_own_work_and_ends_as_a_full_run_would(
    tmp_path: Path, change: Callable[[Path], None], read: int, told: int
) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    ran(corpus, outputs)
    change(corpus)
    summary = ran(corpus, outputs)
    assert (summary.read, summary.told) == (read, told)
    updated = data(outputs)
    run(here(corpus, outputs), full=True)
    assert data(outputs) == updated


def test_a_deal_keeps_its_id_when_articles_come_and_go(tmp_path: Path) -> None:
    corpus, outputs = lay(tmp_path / "in", {"b.txt": ARTICLES["bought.txt"]}), tmp_path / "out"

    def ids() -> list[str]:
        lines = (outputs / "deals.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["deal_id"] for line in lines]

    ran(corpus, outputs)
    (first,) = ids()
    for number in range(5):  # whichever record's own id comes first
        lay(corpus, {f"{number}.txt": ARTICLES["again.txt"].replace("on Monday", f"on Monday, in report {number},")})
        ran(corpus, outputs)
        assert ids() == [first]
    (outputs / ".ledger.sqlite").unlink()  # which is safe
    (corpus / "b.txt").unlink()
    ran(corpus, outputs)
    assert ids() == [first]


def test_the_same_bytes_under_two_names_are_one_article(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "in", {"b.txt": ARTICLES["bought.txt"], "a/b.txt": ARTICLES["bought.txt"]})
    ran(corpus, tmp_path / "out")
    (line,) = (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["article"], json.loads(line)["copies"]) == ("a/b.txt", ["b.txt"])


@pytest.mark.parametrize("name", ["deals.csv", "run.json", ".published.json"])
def test_an_output_that_was_lost_is_made_again_without_new_work(tmp_path: Path, name: str) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    ran(corpus, outputs)
    before = data(outputs)
    (outputs / name).unlink()
    assert ran(corpus, outputs).told == 0
    assert data(outputs) == before


def test_a_damaged_ledger_is_made_anew_with_a_warning(tmp_path: Path) -> None:
    class Heard(Silence):
        warnings: list[str] = []  # noqa: RUF012  # one test, one list

        def warn(self, message: str) -> None:
            self.warnings.append(message)

    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    ran(corpus, outputs)
    before = data(outputs)
    (outputs / ".ledger.sqlite").write_bytes(b"no database" * 1000)
    summary = run(here(corpus, outputs), Heard())
    assert [".ledger.sqlite" in warning for warning in Heard.warnings] == [True]
    assert summary.read == 6
    assert data(outputs) == before


def test_results_in_a_form_that_nobody_reads_any_more_are_made_anew(tmp_path: Path) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    ran(corpus, outputs)
    before = data(outputs)
    with Ledger(outputs) as ledger:
        entry = ledger.entries("tell")["bought.txt"]
        ledger.put("tell", "bought.txt", entry.key, b'{"records": "none", "of": "these"}')
        ledger.forget("run", {""})
    ran(corpus, outputs)
    assert data(outputs) == before


def test_full_ignores_what_is_kept(tmp_path: Path) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    ran(corpus, outputs)
    assert run(here(corpus, outputs), full=True).read == 6


def test_fail_fast_stops_and_publishes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="empty"):
        run(here(lay(tmp_path / "in"), tmp_path / "out"), fail_fast=True)
    assert not (tmp_path / "out" / "deals.csv").exists()


def test_two_runs_at_once(tmp_path: Path) -> None:
    with hold(tmp_path / "out"), pytest.raises(Busy):
        ran(lay(tmp_path / "in"), tmp_path / "out")


def test_an_outlook_says_what_a_run_would_do_and_writes_nothing(tmp_path: Path) -> None:
    corpus, outputs = lay(tmp_path / "in"), tmp_path / "out"
    settings = here(corpus, outputs)
    assert set(outlook(settings).read) == set(ARTICLES)
    assert not outputs.exists()
    run(settings)
    _change(corpus)
    _remove(corpus)
    seen = outlook(settings)
    assert (seen.read, len(seen.kept), seen.gone) == (("bought.txt",), 4, ("again.txt",))


def test_outputs_inside_the_corpus_are_no_articles(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    ran(corpus, corpus / "out")
    ran(corpus, corpus / "out")
    assert articles(corpus / "out") == ["bought.txt"]


def test_an_empty_corpus_gives_empty_tables(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    summary = ran(tmp_path / "in", tmp_path / "out")
    assert (summary.articles, summary.deals) == (0, 0)
    assert (tmp_path / "out" / "deals.jsonl").read_text(encoding="utf-8") == ""


def test_a_corpus_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder"):
        ran(tmp_path / "nowhere", tmp_path / "out")
