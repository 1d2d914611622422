import pytest

import guarantor


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
