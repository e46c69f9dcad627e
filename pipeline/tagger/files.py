"""The trained files beside this module, and whether they are those that its card describes."""

import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "weights"
CARD = "card.toml"
ENCODER, HEADS, TOKENIZER = "encoder.onnx", "heads.onnx", "tokenizer.json"


@cache
def trouble(folder: Path = FOLDER) -> str:
    """Why the tagger cannot be used, in words for people; empty where it can."""
    try:
        card = tomllib.loads((folder / CARD).read_text(encoding="utf-8"))
        foreign = [name for name, digest in card["files"].items() if digest_of(folder / name) != digest]
    except FileNotFoundError as error:
        return f"the tagger's {Path(str(error.filename)).name} is missing"
    except (OSError, KeyError, AttributeError, tomllib.TOMLDecodeError):
        return f"the tagger's {CARD} cannot be read"
    missing = {ENCODER, HEADS, TOKENIZER} - set(card["files"])
    if foreign or missing:
        return f"the tagger's {', '.join(sorted({*foreign, *missing}))} is not what its card describes"
    return ""


def digest_of(path: Path) -> str:
    """sha256 of a file, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()
