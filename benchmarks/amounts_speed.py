"""How fast amounts are found: against quantulum3 on the same text in one run, and on hostile lines.

    python benchmarks/amounts_speed.py [FILE…] [--characters N]

Without files it reads texts of `tests/gold`. quantulum3 is in the dependency group `bench`; without it only our own
figures are shown. Hostile lines are shown with how much longer they take than half of them: time that grows with the
length alone doubles. Times are of the processor, so that a busy machine does not blur them.
"""

import argparse
import logging
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.amounts import find

_GOLD = Path(__file__).parents[1] / "tests" / "gold"
_SETS = ("en", "eu", "tv")
_HOSTILE_LENGTH = 100_000
_HOSTILE = {
    "digits": "1",
    "digits and commas": "1,",
    "numbers and spaces": "1 ",
    "groups of three": "100 ",
    "dollar signs": "$",
    "sums": "$5m ",
    "bare sums in brackets": "($5 ",
    "brackets": "(",
    "number words": "twenty ",
    "hundred and": "hundred and ",
    "scales": "million ",
    "from to": "from 5 to ",
    "between and": "between $5 and ",
    "hyphens": "5-",
    "up to": "up to ",
    "qualified": "more than about 5 ",
    "of them": "12 of them ",
    "goods far off": "12 big new old red ",
    "conversions": "€5m ($6m) ",
    "shared marks": "5 million crowns ",
    "denials": "not disclosed price ",
    "undisclosed": "undisclosed ",
    "spaces": " ",
    "line ends": "\n",
    "letters": "a",
    "nulls": "\0",
}


def _seconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - start


def _quantulum() -> Callable[[str], object] | None:
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        from quantulum3 import classifier, parser  # noqa: PLC0415  # only here, and only if it is installed
    except ImportError:
        return None
    classifier.USE_CLF = False  # its pickled model loads with one version of scikit-learn only
    parser.parse("It paid $5 million for 40 percent.")  # loads its tables
    return parser.parse


def _compare(texts: Sequence[str]) -> None:
    size = sum(map(len, texts))
    find("It paid $5 million for 40 percent.")
    ours = min(_seconds(find, texts) for _ in range(3))
    found = sum(len(amounts.money) + len(amounts.quantities) for amounts in map(find, texts))
    print(f"pipeline.amounts  {size / ours / 1e6:8.3f} MB/s   {found} amounts in {size:,} characters")
    if (other := _quantulum()) is None:
        print("quantulum3 is not installed: pip install --group bench")
        return
    theirs = _seconds(other, texts)
    print(f"quantulum3        {size / theirs / 1e6:8.3f} MB/s   the same text")
    print(f"ratio             {theirs / ours:8.1f}")


def _hostile() -> None:
    print(f"\nhostile lines of {_HOSTILE_LENGTH:,} characters: seconds, and how much longer than half of them takes")
    for name, piece in _HOSTILE.items():
        line = (piece * (_HOSTILE_LENGTH // len(piece) + 1))[:_HOSTILE_LENGTH]
        whole, half = _seconds(find, [line]), _seconds(find, [line[: _HOSTILE_LENGTH // 2]])
        print(f"{name:24} {whole:7.3f} s   x{whole / half:.1f}")


def _texts(paths: Sequence[str], characters: int) -> list[str]:
    chosen = [Path(path) for path in paths] or [path for set_ in _SETS for path in sorted((_GOLD / set_).glob("*.txt"))]
    texts: list[str] = []
    for path in chosen:
        if sum(map(len, texts)) >= characters:
            break
        texts.append(path.read_text(encoding="utf-8", errors="replace"))
    return texts


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--characters", type=int, default=150_000, help="stop reading files after so many characters")
    options = parser.parse_args(arguments)
    _compare(_texts(options.files, options.characters))
    _hostile()


if __name__ == "__main__":
    main(sys.argv[1:])
