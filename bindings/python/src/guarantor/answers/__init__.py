"""Answers: frozen objects, one module for each question. Keys that a newer library adds are kept in ``raw``."""

from .answer import Answer, Assumption, Cause, Citation, Receipt
from .audit import Audit, Finding
from .changes import ChangeSet, FactChange, Loss, LossSet, Requirements, Vulnerabilities
from .comparison import (
    AspectComparison,
    CommitmentComparison,
    ComparedPart,
    Comparison,
    ElementChange,
    ElementNote,
    KeyChange,
    Renaming,
    ScaleComparison,
    Witness,
    WitnessSide,
)
from .conflicts import ClaimConflict, ClaimReading, Conflicts, FactConflict, FactReading
from .coverage import Coverage, Gap, PartyCoverage, PillarCoverage, Undertaking
from .exchange import Difference, Export, Verification
from .explanation import Explanation, Reason
from .forecast import Chance, Expectation, Forecast, ForecastPoint, ForecastQuantile, Wait
from .history import CommitmentHistory, Correction, History, PastChange, PillarHistory, StandingInterval, TruthInterval
from .influence import Influence, PartyInfluence
from .likelihood import FactImportance, Likelihood
from .mutual_dependence import DependenceGroup, Dependent, MutualDependence
from .next_questions import NextQuestions, Outcome, Question, StandingChange
from .occurrences import Occurrence, Part
from .procedures import Action, CriticalPath, LeftOpen, Procedures, ProcedureStatus, StepStatus
from .selection import Selection
from .status import CommitmentStatus, GuarantorStatus, InstrumentStatus, PillarStatus, Status

__all__ = [
    "Action",
    "Answer",
    "AspectComparison",
    "Assumption",
    "Audit",
    "Cause",
    "Chance",
    "ChangeSet",
    "Citation",
    "ClaimConflict",
    "ClaimReading",
    "CommitmentComparison",
    "CommitmentHistory",
    "CommitmentStatus",
    "ComparedPart",
    "Comparison",
    "Conflicts",
    "Correction",
    "Coverage",
    "CriticalPath",
    "DependenceGroup",
    "Dependent",
    "Difference",
    "ElementChange",
    "ElementNote",
    "Expectation",
    "Explanation",
    "Export",
    "FactChange",
    "FactConflict",
    "FactImportance",
    "FactReading",
    "Finding",
    "Forecast",
    "ForecastPoint",
    "ForecastQuantile",
    "Gap",
    "GuarantorStatus",
    "History",
    "Influence",
    "InstrumentStatus",
    "KeyChange",
    "LeftOpen",
    "Likelihood",
    "Loss",
    "LossSet",
    "MutualDependence",
    "NextQuestions",
    "Occurrence",
    "Outcome",
    "Part",
    "PartyCoverage",
    "PartyInfluence",
    "PastChange",
    "PillarCoverage",
    "PillarHistory",
    "PillarStatus",
    "ProcedureStatus",
    "Procedures",
    "Question",
    "Reason",
    "Receipt",
    "Renaming",
    "Requirements",
    "ScaleComparison",
    "Selection",
    "StandingChange",
    "StandingInterval",
    "Status",
    "StepStatus",
    "TruthInterval",
    "Undertaking",
    "Verification",
    "Vulnerabilities",
    "Wait",
    "Witness",
    "WitnessSide",
]
