"""Pictures beside sentences of the easy edition, chosen by rule for a person to approve."""

from accessible_release.illustrating.illustrate import callable_beside, illustrate
from accessible_release.illustrating.refusing import check_pictures

__all__ = ["callable_beside", "check_pictures", "illustrate"]
