"""To Label Studio and back: doubtful records as tasks, and what people corrected in them as lines of `decisions.csv`.

`tasks` makes what Label Studio imports, `corrections` reads what it exports.
"""

from pipeline.export.labelling.corrections import HEAD, Corrected, corrected
from pipeline.export.labelling.tasks import interface, tasks

__all__ = ["HEAD", "Corrected", "corrected", "interface", "tasks"]
