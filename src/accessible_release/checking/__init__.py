"""The fact gate: whether another text says what its source says, and what it changed."""

from accessible_release.checking.gate import breaches
from accessible_release.checking.statement import Known, Statement, statements

__all__ = ["Known", "Statement", "breaches", "statements"]
