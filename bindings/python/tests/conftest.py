import pytest
from hypothesis import HealthCheck, settings

import guarantor

# Machines under load are slow in making and in running examples; neither is a failure.
settings.register_profile("guarantor", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guarantor")


@pytest.fixture(scope="session")
def paris():
    return guarantor.bundled("paris-2026")


@pytest.fixture
def scenario(paris):
    with paris.scenario() as scenario:
        yield scenario


def pytest_terminal_summary(terminalreporter):
    """The totals as every suite of the project gives them."""
    stats = terminalreporter.stats
    failed = len(stats.get("failed", ())) + len(stats.get("error", ()))
    terminalreporter.write_line(f"{len(stats.get('passed', ()))} passed, {failed} failed")
