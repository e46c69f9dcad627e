"""What decides a stage's results, derived from the code itself: nobody has to remember to raise a version.

From a stage's module the imports are followed through the house; the sources met on the way, the lexicons they name,
other data beside them, and the installed libraries all count. What is in doubt counts too: a result computed once too
often is cheap, a stale one is wrong.
"""

import ast
import hashlib
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[1]
LEXICONS = HOUSE / "lexicons"


def fingerprint(*modules: str, facts: Iterable[str] = (), house: Path = HOUSE) -> str:
    """A sha256 over all that decides what the modules ('pipeline.batch.article') compute; `facts` are settings."""
    files = {file for module in modules for file in deciding_files(module, house)}
    return _hashed((*_surroundings(), *facts), files, house)


def stamp(facts: Iterable[str] = (), house: Path = HOUSE) -> str:
    """A sha256 over all that any fingerprint can hang on, in a hundredth of the time that following imports takes."""
    files = {file for file in house.rglob("*") if file.is_file() and file.suffix != ".pyc"}
    return _hashed((*_surroundings(), *facts), files, house)


def deciding_files(module: str, house: Path = HOUSE) -> set[Path]:
    """The files of the house that decide what `module` computes."""
    sources = _closure(module, house)
    beside = {data for source in sources if source.name == "__init__.py" for data in _data(source.parent)}
    words = {word for source in sources for word in _parsed(source).words}
    lexicons = {file for file in (house / "lexicons").glob("*.toml") if file.stem in words}
    return sources | beside | lexicons


def _hashed(lines: Iterable[str], files: Iterable[Path], house: Path) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(f"{line}\n".encode())
    for file in sorted(files):
        digest.update(f"{file.relative_to(house).as_posix()}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _surroundings() -> tuple[str, ...]:
    return (sys.version, unicodedata.unidata_version, *_libraries())


def _closure(module: str, house: Path) -> set[Path]:
    """The sources of the module and of all that it imports, directly or not."""
    seen: set[str] = set()
    sources: set[Path] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            for file in _files(name, house):
                sources.add(file)
                waiting.extend(_parsed(file).imports - seen)
    return sources


def _files(name: str, house: Path) -> Iterator[Path]:
    """The source of a module of the house and of the packages around it; none where the name is no module.

    The face of the house itself is left out: it imports everything and decides nothing.
    """
    root, *parts = name.split(".")
    if root != house.name:
        return
    for depth in range(1, len(parts) + 1):
        stem = house.joinpath(*parts[:depth])
        yield from (file for file in (stem / "__init__.py", stem.with_suffix(".py")) if file.is_file())


def _data(folder: Path) -> Iterator[Path]:
    """Files that a package carries beside its code, in folders of their own, too. Lexicons are left out: a stage uses
    those that it names."""
    if folder.name == "lexicons":
        return
    for file in folder.iterdir():
        if file.is_dir() and not any(file.glob("*.py")) and file.name != "__pycache__":
            yield from _data(file)
        elif file.is_file() and file.suffix not in {".py", ".pyc", ".pyi"}:
            yield file


class _Parsed(ast.NodeVisitor):
    """What a source imports, and the plain words in it, of which some name lexicons."""

    def __init__(self, tree: ast.AST) -> None:
        self.imports: set[str] = set()
        self.words: set[str] = set()
        self.visit(tree)

    def visit_Import(self, node: ast.Import) -> None:  # ast's own naming
        self.imports |= {alias.name for alias in node.names}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:  # ast's own naming
        if node.module:
            self.imports |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}

    def visit_Constant(self, node: ast.Constant) -> None:  # ast's own naming
        if isinstance(node.value, str) and node.value.isidentifier():
            self.words.add(node.value)


@cache
def _parsed(file: Path) -> _Parsed:
    return _Parsed(ast.parse(file.read_bytes()))


@cache
def _libraries() -> tuple[str, ...]:
    """All installed distributions with their versions, by the names of their metadata folders."""
    folders = (Path(place) for place in sys.path if place)
    return tuple(sorted({info.name for folder in folders if folder.is_dir() for info in folder.glob("*.dist-info")}))
