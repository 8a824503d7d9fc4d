"""The extractor that is installed, and which language pipeline it uses."""

import os

from onrecord.extract.loading import DEFAULT_PIPELINE
from onrecord.extract.pipeline import Extractor

VARIABLE = "ONRECORD_PIPELINE"


def installed_extractor() -> Extractor:
    """Make an extractor on the pipeline that the environment variable ONRECORD_PIPELINE names, or the default one.

    spaCy itself is imported when the extractor is first used.
    """
    return Extractor(os.environ.get(VARIABLE) or DEFAULT_PIPELINE)
