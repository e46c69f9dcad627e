"""Model objects as bytes and back, exactly: Decimals keep their digits, tuples stay tuples, unions their member."""

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


def adapter(shape: Any) -> "TypeAdapter[Any]":
    """The validator and serialiser of a type, made once a process."""
    return _adapter(shape)


@cache
def _adapter(shape: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415  # costs 0.1 s: paid by the first value, not by every import

    return TypeAdapter(shape)


def encode(value: object, shape: Any = None) -> bytes:
    """`value` as UTF-8 JSON. `shape` is its type where the class does not say it all, as with `tuple[Deal, ...]`."""
    return adapter(shape or type(value)).dump_json(value)


def decode(shape: type[T], data: bytes | str) -> T:
    """The value that `encode` was given. Raises ValueError where the data are of another shape."""
    value: T = adapter(shape).validate_json(data)
    return value
