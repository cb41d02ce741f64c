"""Tidying: what pasting from Word, a web page or an e-mail leaves behind is mended, and each mending is named.

No word, digit or "not" of the release changes. What one cannot be sure of is pointed out and left.
"""

from accessible_release.reading.tidying.lines import Mended
from accessible_release.reading.tidying.mending import mend

__all__ = ["Mended", "mend"]
