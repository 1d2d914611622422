import datetime
from datetime import timedelta, timezone

import pytest
from hypothesis import given, strategies

import guarantor
from guarantor import DateError
from guarantor.dates import parsed, plain, written

UTC = timezone.utc


@pytest.mark.parametrize(
    "date",
    [
        "2026-03-01",
        datetime.date(2026, 3, 1),
        datetime.datetime(2026, 3, 1, tzinfo=UTC),
        datetime.datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=1))),
        "2026-03-01T01:00:00+01:00",
        datetime.datetime(2026, 3, 1, microsecond=999_999, tzinfo=UTC),
    ],
)
def test_one_instant_in_many_forms(scenario, date):
    scenario.date = date
    assert scenario.status().receipt.date == datetime.datetime(2026, 3, 1, tzinfo=UTC)
    assert scenario.status().raw["receipt"]["date"] == "2026-03-01"


def test_a_time_of_day_is_kept(scenario):
    scenario.date = datetime.datetime(2026, 3, 1, 12, 30, 5, tzinfo=UTC)
    receipt = scenario.status().receipt
    assert receipt.date == datetime.datetime(2026, 3, 1, 12, 30, 5, tzinfo=UTC)
    assert plain(receipt.date) == "2026-03-01 12:30:05 UTC"


@pytest.mark.parametrize(
    "set_date",
    [
        lambda scenario, date: setattr(scenario, "date", date),
        lambda scenario, date: setattr(scenario, "known_at", date),
        lambda scenario, date: scenario.assume("ceasefire", True, at=date),
        lambda scenario, date: scenario.withdraw("USA", at=date),
        lambda scenario, date: scenario.ask({"ask": "status", "date": date}),
    ],
)
def test_a_time_without_a_zone_is_refused_everywhere(scenario, set_date):
    with pytest.raises(DateError, match="time zone"):
        set_date(scenario, datetime.datetime(2026, 3, 1))


@pytest.mark.parametrize(
    "date", ["", "tomorrow", "2026-02-30", "2026-3-1", "2026-03-01T12:00:00", "2026-03-01\0", "２０２６-03-01"]
)
def test_what_is_no_date(scenario, date):
    with pytest.raises(DateError) as caught:
        scenario.date = date
    assert caught.value.code == "date"
    assert isinstance(caught.value, ValueError)
    assert scenario.date is None


@pytest.mark.parametrize("date", [20260301, 1.5, b"2026-03-01", ["2026-03-01"]])
def test_what_is_of_another_type(scenario, date):
    with pytest.raises(TypeError, match="a date is a str"):
        scenario.date = date


def test_beyond_the_calendar(scenario):
    early = datetime.datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))
    with pytest.raises(DateError, match="0001 to 9999"):
        scenario.date = early


@given(strategies.datetimes(timezones=strategies.timezones()))
def test_dates_come_back(date):
    try:
        text = written(date)
    except DateError:
        return
    assert parsed(text) == date.replace(microsecond=0).astimezone(UTC)


@given(strategies.dates())
def test_days_come_back(day):
    scenario = guarantor.bundled("paris-2026").scenario(date=day)
    assert scenario.conflicts().receipt.date.date() == day
