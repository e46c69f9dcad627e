"""Work that makes many objects and no cycles, without the search for cycles.

Python looks through all that is alive whenever enough new objects have come; of a million frozen records and deals,
which cannot refer back to each other, that costs more the more there are and finds nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycles_sought() -> Iterator[None]:
    """Rests the cycle collector of this process; afterwards it is as it was. Counted references go on freeing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
