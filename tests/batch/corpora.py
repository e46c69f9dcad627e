"""Small corpora for the tests of whole runs."""

from pathlib import Path

from pipeline.batch import Summary, run
from pipeline.settings import Settings

ARTICLES = {
    "bought.txt": "Birchmoor buys Tarn Dairies\n\n4 May 2026\n\nBirchmoor Foods has bought Tarn Dairies for £40 million.\n",
    "again.txt": "Dairy deal\n\n5 May 2026\n\nBirchmoor Foods said on Monday it had acquired Tarn Dairies for £41 million.\n",
    "raised.md": "# Larkfield raises $12 million\n\nMay 6, 2026\n\nLarkfield Robotics raised $12 million in a Series A round.\n",
    "weather.txt": "Rain is expected over the hills on Sunday, and again in the week after that.\n",
    "german.txt": "Der Konzern hat am Montag mitgeteilt, dass er das Unternehmen nicht kaufen will und die Gespräche beendet.\n",
    "empty.txt": "",
}


def lay(folder: Path, articles: dict[str, str] | None = None) -> Path:
    """A corpus in `folder`, files written in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (ARTICLES if articles is None else articles).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def ran(corpus: Path, outputs: Path, jobs: int = 1) -> Summary:
    return run(Settings(corpus=corpus, outputs=outputs, jobs=jobs))


def data(outputs: Path) -> dict[str, bytes]:
    """All published bytes but those that tell of the run itself."""
    files = (file for file in outputs.iterdir() if file.is_file() and not file.name.startswith("."))
    return {file.name: file.read_bytes() for file in files if file.name not in {"run.json", "changes.csv"}}
