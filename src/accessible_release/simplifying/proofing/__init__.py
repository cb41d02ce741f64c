"""The release proofed before it is drafted: debris of a page taken out, broken lines joined, slips of the pen mended.

Only the easy edition is made of it; the release itself stays as it was written. Each change is a finding.
"""

from accessible_release.simplifying.proofing.proof import Proofed, proofed

__all__ = ["Proofed", "proofed"]
