"""One run: discover → plan → work → ledger → reconcile → export. The only room that composes stages.

`reading` and `article` are the per-article stages; what a module of these imports decides its cached results. `work`
is what workers do, `working` gives it to them and keeps what comes back, `run` puts everything together. `direct` does
the same for single articles with nothing stored, `joining` the downstream step alone.
"""

from pipeline.batch.joining import join
from pipeline.batch.listening import Listener, Silence
from pipeline.batch.measuring import records_of
from pipeline.batch.plan import Plan
from pipeline.batch.run import outlook, run
from pipeline.batch.summary import Summary
from pipeline.batch.watching import watch

__all__ = ["Listener", "Plan", "Silence", "Summary", "join", "outlook", "records_of", "run", "watch"]
