"""What each command takes, gives and ends with. Standard output is for programs, standard error for people."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.ledger import hold
from tests.batch.corpora import ARTICLES, lay
from tests.cli.conftest import Dealwire


def rows(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_run_fills_the_outputs_and_tells_what_is_in_them(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "my corpus", {"bought.txt": ARTICLES["bought.txt"]})
    code, out, err = dealwire("run", "my corpus", "my outputs")
    assert (code, out) == (0, "")
    assert "articles read" in err
    assert "deals.csv" in err
    assert [deal["type"] for deal in rows((tmp_path / "my outputs" / "deals.jsonl").read_text(encoding="utf-8"))] == [
        "acquisition"
    ]


def test_run_without_folders_takes_those_of_the_settings(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"a.txt": "Nothing happened.\n"})
    (tmp_path / "pipeline.toml").write_text('corpus = "in"\noutputs = "out"\n', encoding="utf-8")
    assert dealwire("run").code == 0
    assert (tmp_path / "out" / "deals.csv").is_file()


@pytest.mark.parametrize(
    ("command", "code", "says"),
    [
        # wrong use
        (["run", "nowhere"], 2, "error: there is no folder nowhere"),
        (["run", "in", "in/a.txt"], 2, "error: cannot write to in/a.txt"),
        (["run", "in", "out", "--engine", "steam"], 2, "error: there is no engine 'steam'"),
        (["run", "in", "out", "--jobs", "-1"], 2, "--jobs"),
        (["run", "--colour"], 2, "--colour"),
        (["extract", "nowhere.txt"], 2, "error: there is no file nowhere.txt"),
        (["annotate", "nowhere.jsonl"], 2, "error: there is no file nowhere.jsonl"),
        (["reconcile", "nowhere.jsonl", "--out", "out"], 2, "error: there is no file nowhere.jsonl"),
        (["explain", "d_1", "out"], 2, "error: there is no deal 'd_1' in out"),
        (["decide", "in/german.txt"], 2, "error: in/german.txt: Expecting value"),
        (["report", "out"], 2, "error: there is no report out/report/index.html"),
        (["run", "in", "out", "--columns", "bloomberg"], 2, "error: there are no columns of 'bloomberg'"),
        (["run", "in", "out", "--rates", "gone.csv"], 2, "error: gone.csv cannot be read"),
        (["evaluate", "in"], 2, "error: no gold files in in"),
        (["sing"], 2, "sing"),
        ([], 2, "Usage"),
        # done, but for some articles
        (["run", "in", "out"], 3, "rejected: empty.txt (ingest: empty)"),
        (["run", "in", "out", "--fail-fast"], 3, "error: empty.txt: empty"),
        (["clean", "in/empty.txt"], 3, "in/empty.txt: rejected (ingest): empty"),
        (["extract", "in/german.txt"], 3, "in/german.txt: rejected (language): written in German (de)"),
        # all well
        (["clean", "in/german.txt"], 0, ""),
        (["run", "in", "out", "--dry-run"], 0, "3 files to be read, 0 as they were, 0 gone"),
        (["--help"], 0, ""),
    ],
)
def test_exit_codes(dealwire: Dealwire, tmp_path: Path, command: list[str], code: int, says: str) -> None:
    lay(tmp_path / "in", {name: ARTICLES[name] for name in ("empty.txt", "german.txt")} | {"a.txt": "Nothing new.\n"})
    ended = dealwire(*command)
    assert ended.code == code, ended
    assert says in ended.err


def test_another_run_holds_the_outputs(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {})
    with hold(tmp_path / "out"):
        ended = dealwire("run", "in", "out")
    assert ended.code == 4
    assert "another run" in ended.err


def test_a_dry_run_lists_what_it_would_do(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"a.txt": "Nothing.\n", "b.txt": "Nothing either.\n"})
    assert dealwire("run", "in", "out", "--dry-run").out == "read\ta.txt\nread\tb.txt\n"
    assert not (tmp_path / "out").exists()


def test_clean_tells_an_article_s_own_words_whatever_the_language(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path, {"g.txt": ARTICLES["german.txt"]})
    (row,) = rows(dealwire("clean", "g.txt").out)
    assert (row["path"], row["language"], row["text"]) == ("g.txt", "de", ARTICLES["german.txt"].strip())


def test_annotate_keeps_the_offsets_of_the_given_text(dealwire: Dealwire) -> None:
    text = "  Larkfield Robotics\r\nraised $12 million on 6 May 2026. "
    (row,) = rows(dealwire("annotate", stdin=json.dumps({"id": 7, "text": text})).out)
    assert row["id"] == "7"
    (money,) = row["money"]
    assert (money["low"], money["currency"], text[money["start"] : money["end"]]) == (12000000, "USD", "$12 million")
    assert [date["earliest"] for date in row["dates"]] == ["2026-05-06"]
    for item in (*row["entities"], *row["money"], *row["quantities"], *row["dates"]):
        assert text[item["start"] : item["end"]] == item["text"]


def test_annotate_takes_the_date_that_comes_with_a_text(dealwire: Dealwire) -> None:
    line = json.dumps({"id": "a", "text": "It was sold yesterday.", "published": "2026-05-06"})
    (row,) = rows(dealwire("annotate", "-", stdin=line).out)
    assert [date["earliest"] for date in row["dates"]] == ["2026-05-05"]


def test_annotate_passes_over_lines_that_are_not_what_they_should_be(dealwire: Dealwire) -> None:
    lines = [
        '{"id": "a", "text": "$5"}',
        "no JSON",
        "[]",
        '{"id": "b"}',
        '{"id": "c", "text": 5}',
        '{"id":"d","text":""}',
    ]
    code, out, err = dealwire("annotate", stdin="\n".join(lines))
    assert code == 3
    assert [row["id"] for row in rows(out)] == ["a", "d"]
    assert [line.partition(":")[0] for line in err.splitlines()] == ["line 2", "line 3", "line 4", "line 5"]


def test_extract_reads_files_folders_and_standard_input_alike(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    told = [
        rows(dealwire("extract", *names, stdin=ARTICLES["bought.txt"]).out)
        for names in (["in/bought.txt"], ["in"], ["-"], [])
    ]
    assert [[row["article"] for row in one] for one in told] == [["in/bought.txt"], ["in/bought.txt"], ["-"], ["-"]]
    assert len({json.dumps(one[0]["parties"]) for one in told}) == 1


def test_records_reconcile_to_the_same_deals_as_in_a_run(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {name: ARTICLES[name] for name in ("bought.txt", "again.txt")})
    dealwire("run", "in", "whole")
    ended = dealwire("reconcile", tmp_path / "whole" / "records.jsonl", "--out", "apart")
    assert ended.code == 0
    for name in ("deals.jsonl", "deals.csv", "parties.csv", "records.jsonl"):
        assert (tmp_path / "apart" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_a_line_that_is_no_record_is_rejected_and_the_others_go_on(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path, {"b.txt": ARTICLES["bought.txt"]})
    record = dealwire("extract", "b.txt").out
    lay(tmp_path, {"r.jsonl": f'{{"record_id": "r_9"}}\n{record}nonsense\n'})
    ended = dealwire("reconcile", "r.jsonl", "--out", "out")
    assert ended.code == 3
    assert (tmp_path / "out" / "rejected.csv").read_text(encoding="utf-8").count("r.jsonl#") == 2
    assert len(rows((tmp_path / "out" / "deals.jsonl").read_text(encoding="utf-8"))) == 1


def test_explain_tells_why_by_the_beginning_of_an_id(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    dealwire("run", "in", "out")
    (deal,) = rows((tmp_path / "out" / "deals.jsonl").read_text(encoding="utf-8"))
    code, out, _ = dealwire("explain", deal["deal_id"][:8], "out")
    assert code == 0
    assert "acquirer: Birchmoor Foods" in out
    assert "“£40 million”" in out


@pytest.mark.parametrize(("floor", "code"), [(0.5, 0), (1.1, 1)])
def test_evaluate_holds_records_against_gold_and_floors(
    dealwire: Dealwire, tmp_path: Path, floor: float, code: int
) -> None:
    deal = {
        "key": "d1",
        "type": "acquisition",
        "status": "completed",
        "parties": [{"name": "Birchmoor Foods", "role": "acquirer"}, {"name": "Tarn Dairies", "role": "target"}],
        "amounts": [{"kind": "deal_value", "low": 40000000, "high": 40000000, "currency": "GBP"}],
    }
    gold = {"article": "bought.txt", "published": "2026-05-04", "deals": [deal]}
    lay(tmp_path / "gold", {"bought.txt": ARTICLES["bought.txt"], "bought.gold.json": json.dumps(gold)})
    lay(tmp_path, {"floors.toml": f"[gold]\ndeal_f1 = {floor}\n"})
    ended = dealwire("evaluate", "gold", "--floors", "floors.toml", "--json", "figures.json", "--verbose")
    assert ended.code == code, ended
    assert ("below its floor" in ended.err) == (code == 1)
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["gold"]["deal"]["f1"] == 1.0


def test_the_report_says_where_it_is(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    dealwire("run", "in", "out", "--excel", "--columns", "pitchbook", "--review-below", "1")
    assert dealwire("report", "out").out.strip() == str(Path("out/report/index.html"))
    assert (tmp_path / "out" / "deals.xlsx").is_file()
    assert (tmp_path / "out" / "deals.pitchbook.csv").is_file()
    assert len((tmp_path / "out" / "review.csv").read_text(encoding="utf-8-sig").splitlines()) == 2


def test_other_files_are_written_where_nothing_else_changed(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    dealwire("run", "in", "out")
    dealwire("run", "in", "out", "--columns", "crunchbase")
    assert (tmp_path / "out" / "deals.crunchbase.csv").is_file()
    dealwire("run", "in", "out")
    assert not (tmp_path / "out" / "deals.crunchbase.csv").exists()


def test_corrections_become_lines(dealwire: Dealwire, tmp_path: Path) -> None:
    lay(tmp_path / "in", {"bought.txt": ARTICLES["bought.txt"]})
    dealwire("run", "in", "out", "--review-below", "1")
    (task,) = json.loads((tmp_path / "out" / "review.labelstudio.json").read_text(encoding="utf-8"))
    no = {"type": "choices", "from_name": "verdict", "value": {"choices": ["no deal"]}}
    (tmp_path / "export.json").write_text(json.dumps([{**task, "annotations": [{"result": [no]}]}]), encoding="utf-8")
    head, line = dealwire("decide", "export.json").out.splitlines()
    assert head == "decision,deal,other,field,value,note"
    assert line == f"reject,{task['data']['record_id']},,,,from Label Studio"
