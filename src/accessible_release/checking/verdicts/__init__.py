"""What became of each fact in another text: changed, added, left out, unsure, or the same.

The gate beside this package is a lock for a machine's edits: whatever no table accounts for is stopped. This package
judges what a person wrote: only what is contradicted is called changed.
"""

from accessible_release.checking.verdicts.finding import Finding, Judgement, Verdict
from accessible_release.checking.verdicts.judge import judge

__all__ = ["Finding", "Judgement", "Verdict", "judge"]
