"""From a cleaned article to its deal records. A stage of its own: what this module imports decides its results."""

from dataclasses import dataclass

from babel import Locale

from pipeline import amounts, dates, entities, templates
from pipeline.deals import extract
from pipeline.errors import Rejected
from pipeline.model.deals import DealRecord
from pipeline.model.mentions import Annotations
from pipeline.model.outcomes import Refusal, Tally
from pipeline.model.text import CleanText
