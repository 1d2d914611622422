"""Guarantor: security-guarantee frameworks as data.

>>> import guarantor
>>> scenario = guarantor.bundled("paris-2026").scenario()
>>> scenario.standing("response_to_attack")
Standing.PENDING
>>> scenario.explain("french_troops").value
Truth.FALSE
"""

from . import answers
from ._ffi import library as _library
from .answers import (
    Audit,
    ChangeSet,
    Comparison,
    Conflicts,
    Coverage,
    Expectation,
    Explanation,
    Export,
    FactChange,
    Forecast,
    History,
    Influence,
    Likelihood,
    MutualDependence,
    NextQuestions,
    Procedures,
    Reason,
    Receipt,
    Requirements,
    Selection,
    Status,
    Verification,
    Vulnerabilities,
)
from .diagnostics import Diagnostic, Diagnostics
from .errors import (
    ArgumentError,
    BudgetError,
    CancelledError,
    DateError,
    DocumentError,
    GuarantorError,
    RequestError,
    UnknownIdError,
    WrongKindError,
)
from .framework import Framework, bundled, bundled_names, check, load, loads
from .kinds import KINDS
from .scenario import Scenario
from .sweep import Sweep
from .truth import Standing, Truth

__version__ = "0.1.0"

#: The version of the loaded library, and of the document format that it reads.
LIBRARY_VERSION: str = _library.guarantor_version().decode()
FORMAT_VERSION: int = _library.guarantor_format_version()

__all__ = [
    "ArgumentError",
    "Audit",
    "BudgetError",
    "CancelledError",
    "ChangeSet",
    "Comparison",
    "Conflicts",
    "Coverage",
    "DateError",
    "Diagnostic",
    "Diagnostics",
    "DocumentError",
    "Expectation",
    "Explanation",
    "Export",
    "FORMAT_VERSION",
    "FactChange",
    "Forecast",
    "Framework",
    "GuarantorError",
    "History",
    "Influence",
    "KINDS",
    "LIBRARY_VERSION",
    "Likelihood",
    "MutualDependence",
    "NextQuestions",
    "Procedures",
    "Reason",
    "Receipt",
    "RequestError",
    "Requirements",
    "Scenario",
    "Selection",
    "Standing",
    "Status",
    "Sweep",
    "Truth",
    "UnknownIdError",
    "Verification",
    "Vulnerabilities",
    "WrongKindError",
    "answers",
    "bundled",
    "bundled_names",
    "check",
    "load",
    "loads",
]
