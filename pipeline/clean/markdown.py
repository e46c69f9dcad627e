"""Markdown to lines: front matter becomes claims, marks of structure kinds of blocks, marks of emphasis nothing."""

import re
import tomllib
from collections.abc import Iterator

from pipeline.clean.boilerplate import is_wall, own_lines
from pipeline.clean.characters import repair
from pipeline.clean.draft import Draft, Line
from pipeline.clean.plain import classify
from pipeline.clean.visible import from_lines
from pipeline.clean.wrapping import unwrap
from pipeline.lexicons.article_fields import field_of
from pipeline.model.text import Claim
from pipeline.model.vocabulary import BlockKind

_FRONT = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_BODIES = {"html", "text", "summary"}
_KEY = re.compile(r"([A-Za-z][\w.-]{0,40})[ \t]*:[ \t]*(.*)")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.+?)[ \t#]*")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,100}\])")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,100}\]:[ \t]+\S+.*$", re.MULTILINE)
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])|(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\3(?![\w_])|~~([^~\n]{1,2000})~~"
)
_CODE = re.compile(r"`{1,3}([^`\n]{1,2000})`{1,3}")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!~>$|-])")
_ASIDE = 0x10FE00  # into the last private-use plane, where no text has characters
_SET_ASIDE = re.compile(f"[{chr(_ASIDE)}-{chr(_ASIDE + 0x7F)}]")
_QUOTE = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}(?:```|~~~).*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")


def draft(content: str) -> Draft:
    """The lines of a Markdown article; its title is the front matter's, else the first heading of the first level."""
    text = repair(content)
    front = _FRONT.match(text)
    claims = tuple(_front(front[1], front[2])) if front else ()
    lines = tuple(_lines(text[front.end() :] if front else text))
    title = next((claim.value for claim in claims if claim.field == "title"), None)
    found, rest = _heading_title(title, lines)
    title = title or found
    texts = [line.text for line in rest]
    return Draft(own_lines(rest), title, (*claims, *from_lines(title, texts)), any(map(is_wall, texts)))


def _heading_title(title: str | None, lines: tuple[Line, ...]) -> tuple[str | None, tuple[Line, ...]]:
    """The first heading near the top, taken out of the lines where it is, or repeats, the title."""
    for place, line in enumerate(lines[:4]):
        if line.kind is BlockKind.HEADING and (title is None or line.text.casefold() == title.casefold()):
            return line.text, (*lines[:place], *lines[place + 1 :])
    return None, lines


def _front(fence: str, front: str) -> Iterator[Claim]:
    pairs = _toml(front) if fence == "+++" else _yaml(front)
    for key, value in pairs:
        if (field := field_of(key)) and field not in _BODIES and value:
            yield Claim(field, value, "front-matter")


def _toml(front: str) -> Iterator[tuple[str, str]]:
    try:
        table = tomllib.loads(front)
    except tomllib.TOMLDecodeError:
        return
    for key, value in table.items():
        yield key, ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _yaml(front: str) -> Iterator[tuple[str, str]]:
    """The flat keys of YAML front matter; of a block list its items, of an inline list its parts."""
    key, items = "", []
    for line in (*front.split("\n"), "end:"):
        if line[:1] in " \t-" and line.strip().startswith("- "):
            items.append(_unquote(line.strip()[2:]))
        elif found := _KEY.fullmatch(line.rstrip()):
            if key and items:
                yield key, ", ".join(items)
            key, items = found[1], []
            if found[2].startswith("[") and found[2].endswith("]"):
                items = [_unquote(part) for part in found[2][1:-1].split(",")]
            elif found[2]:
                items = [_unquote(found[2])]


def _unquote(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _lines(text: str) -> Iterator[Line]:
    text = _QUOTE.sub("", _FENCE.sub("", _DEFINITION.sub("", _COMMENT.sub("", text))))
    plain: list[str] = []
    for paragraph in _paragraphs(text):
        if heading := _HEADING.fullmatch(paragraph):
            yield from classify(plain)
            plain = []
            yield Line(BlockKind.HEADING, inline(heading[2]))
        else:
            plain.append(inline(paragraph))
    yield from classify(plain)


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs, with underlined headings written as hashed ones and hashed ones on lines of their own."""
    marked: list[str] = []
    for line in text.split("\n"):
        if marked and marked[-1].strip() and (mark := _UNDERLINE.fullmatch(line)) and not marked[-1].startswith("#"):
            marked[-1:] = ["", f"{'#' if mark[1][0] == '=' else '##'} {marked[-1].strip()}", ""]
        elif _HEADING.fullmatch(line):
            marked += ["", line, ""]
        else:
            marked.append(line)
    yield from unwrap("\n".join(marked))


def inline(text: str) -> str:
    """A line without the marks of links, pictures, emphasis and code; escaped marks are words."""
    text = _ESCAPE.sub(lambda found: chr(ord(found[1]) + _ASIDE), text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    for _ in range(2):
        text = _EMPHASIS.sub(lambda found: found[2] or found[4] or found[5], text)
    text = _TAG.sub("", _CODE.sub(r"\1", text))
    return _SET_ASIDE.sub(lambda found: chr(ord(found[0]) - _ASIDE), text)
