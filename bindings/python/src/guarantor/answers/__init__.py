"""Answers: frozen objects, one module for each question. Keys that a newer library adds are kept in ``raw``."""

from .answer import Answer, Assumption, Cause, Citation, Receipt
from .conflicts import ClaimConflict, ClaimReading, Conflicts, FactConflict, FactReading
from .coverage import Coverage, Gap, PartyCoverage, PillarCoverage, Undertaking
from .explanation import Explanation, Reason
from .history import CommitmentHistory, History, PillarHistory, StandingInterval, TruthInterval
from .selection import Selection
from .status import CommitmentStatus, GuarantorStatus, InstrumentStatus, PillarStatus, Status

__all__ = [
    "Answer",
    "Assumption",
    "Cause",
    "Citation",
    "ClaimConflict",
    "ClaimReading",
    "CommitmentHistory",
    "CommitmentStatus",
    "Conflicts",
    "Coverage",
    "Explanation",
    "FactConflict",
    "FactReading",
    "Gap",
    "GuarantorStatus",
    "History",
    "InstrumentStatus",
    "PartyCoverage",
    "PillarCoverage",
    "PillarHistory",
    "PillarStatus",
    "Reason",
    "Receipt",
    "Selection",
    "StandingInterval",
    "Status",
    "TruthInterval",
    "Undertaking",
]
