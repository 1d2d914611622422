"""The analysis questions against independent solvers: CUDD through dd, clingo, PySAT, scram."""

import importlib
import os
import shutil

import pytest

# GUARANTOR_RANDOM_CASES multiplies the number of random trees.
MULTIPLIER = int(os.environ.get("GUARANTOR_RANDOM_CASES", "1"))


def solver(module):
    try:
        return importlib.import_module(module)
    except ImportError as error:
        pytest.skip(f"{module} is missing: {error}")


@pytest.fixture(scope="session")
def clingo():
    return solver("clingo")


@pytest.fixture(scope="session")
def cudd():
    return solver("dd.cudd")


@pytest.fixture(scope="session")
def pysat():
    solver("pysat.solvers")
    return solver("pysat")


@pytest.fixture(scope="session")
def scram():
    path = shutil.which("scram")
    if path is None:
        pytest.skip("scram is missing (Debian: apt-get install scram)")
    return path
