"""Whether the learned tagger has a say in a run, and what people are told where it should have but cannot."""

from pipeline.batch.listening import Listener
from pipeline.settings import Settings
from pipeline.tagger import trouble


def tagging(settings: Settings) -> bool:
    """Whether the tagger is wanted and fit for use."""
    return not settings.fast and not trouble()


def warn_of_tagger(settings: Settings, listener: Listener) -> None:
    """Says why the frames work alone though they were not meant to."""
    if not settings.fast and (why := trouble()):
        listener.warn(f"{why}: deals are read by the frames alone, as with --fast")
