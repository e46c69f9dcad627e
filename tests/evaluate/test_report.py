"""What `evaluate` prints and writes."""

from pathlib import Path

from pipeline.evaluate import GoldArticle, Scores, as_json, findings, report, score, together
from pipeline.evaluate.told import Row, from_gold


def _buy(buyer: str, status: str = "announced") -> Row:
    parties = [{"name": buyer, "role": "acquirer"}, {"name": "Norvik", "role": "target"}]
    return {"key": "d1", "type": "acquisition", "status": status, "parties": parties, "confidence": 0.95}


def _scores(article: str, records: list[Row], gold: list[Row]) -> Scores:
    told = [{**row, "article": article} for row in records]
    return score(told, [GoldArticle(article, Path(article), tuple(from_gold(deal) for deal in gold))])


_RIGHT = _scores("a.txt", [_buy("Kestrel")], [_buy("Kestrel")])
_WRONG = _scores("b.txt", [_buy("Falcon"), _buy("Wren", "rumoured")], [_buy("Tern"), _buy("Wren")])


def test_report_has_a_line_a_set_and_one_for_all() -> None:
    assert report({"eu": _RIGHT, "tv": _WRONG}).splitlines()[:4] == [
        "set  articles  exact  clean  deal P      R     F1  slot P      R     F1",
        "eu          1      1    0/0   1.000  1.000  1.000   1.000  1.000  1.000",
        "tv          1      0    0/0   0.500  0.500  0.500   0.333  0.333  0.333",
        "all         2      1    0/0   0.667  0.667  0.667   0.556  0.556  0.556",
    ]


def test_report_tells_types_fields_and_confidence() -> None:
    text = report({"tv": _WRONG})
    assert "acquisition      1         1       1  0.500  0.500  0.500" in text
    assert "status        0         2       2  0.000  0.000  0.000" in text
    assert "0.9 to 1.0        2      1  0.500  0.950" in text


def test_one_set_is_not_added_up() -> None:
    assert list(together({"eu": _RIGHT})) == ["eu"]


def test_findings_name_what_went_wrong() -> None:
    assert list(findings(_WRONG)) == [
        "b.txt: found d1, slots wrong: status +1 -1",
        "b.txt: invented acquisition: acquirer=Falcon; target=Norvik",
        "b.txt: missed acquisition: acquirer=Tern; target=Norvik",
    ]
    assert list(findings(_RIGHT)) == []


def test_json_has_a_row_an_article() -> None:
    figures = as_json(_WRONG)
    assert figures["deal"] == {"true": 1, "invented": 1, "missed": 1, "precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert [(row["article"], row["deal"]["f1"]) for row in figures["rows"]] == [("b.txt", 0.5)]
