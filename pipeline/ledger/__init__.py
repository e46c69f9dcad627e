"""What was done before and need not be done again, and who may write now.

`fingerprint(*modules)` says what decides a stage's results (`stamp` what decides any), `Ledger` keeps them, `hold`
lets one run at a time in.
"""

from pipeline.ledger.fingerprint import fingerprint, stamp
from pipeline.ledger.lock import hold
from pipeline.ledger.store import Damaged, Entry, Ledger, digest, discard

__all__ = ["Damaged", "Entry", "Ledger", "digest", "discard", "fingerprint", "hold", "stamp"]
