"""The fact gate: whether another text says what its source says, and what it changed."""

from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.statement import Statement
from accessible_release.checking.gate import breaches

__all__ = ["Known", "Statement", "breaches", "statements"]
