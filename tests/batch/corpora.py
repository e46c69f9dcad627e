"""Small corpora for the tests of whole runs."""

from pathlib import Path

from pipeline.batch import Summary, run
from pipeline.settings import Settings

ARTICLES = {
    "bought.txt": """Birchmoor buys Tarn Dairies

4 May 2026

Birchmoor Foods has bought Tarn Dairies for £40 million.
""",
    "again.txt": """Dairy deal

5 May 2026

Birchmoor Foods said on Monday that it had acquired Tarn Dairies for £41 million.
""",
    "raised.md": """# Larkfield raises $12 million

May 6, 2026

Larkfield Robotics raised $12 million in a Series A round.
""",
    "weather.txt": "Rain is expected over the hills on Sunday, and again in the week after that.\n",
    "german.txt": "Der Konzern hat am Montag mitgeteilt, dass er das Werk nicht kaufen und nicht verhandeln will\n",
    "empty.txt": "",
}


def lay(folder: Path, articles: dict[str, str] | None = None) -> Path:
    """A corpus in `folder`, files written in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (ARTICLES if articles is None else articles).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def here(corpus: Path, outputs: Path) -> Settings:
    """Settings for a run in this process, which has loaded the parser already."""
    return Settings(corpus=corpus, outputs=outputs, engine="serial")


def ran(corpus: Path, outputs: Path) -> Summary:
    return run(here(corpus, outputs))


def data(outputs: Path) -> dict[str, bytes]:
    """All published bytes but those that tell of the run itself."""
    files = (file for file in outputs.iterdir() if file.is_file() and not file.name.startswith("."))
    return {file.name: file.read_bytes() for file in files if file.name not in {"run.json", "changes.csv"}}
