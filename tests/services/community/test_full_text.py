"""Words found in the log whatever a person types."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.office import Office
from app.services.community import LogFilter, entries, full_text_search
from tests.services.community.conftest import WriteLog

TEXT = "Riunione di scala all'ingresso: perché la caldaia è ferma? (2 su 3) «NOT» near*"


@pytest.mark.parametrize(
    "query",
    [
        "riunione",
        "RIUNIONE scala",
        "scala riunione",
        "perche",
        "perché",
        "cald",
        "riunione cal",
        '"di scala"',
        '"di scala',
        "ingresso",
        "all'ingresso",
        "all’ingresso",
        "not",
        "near",
        "near*",
        "(2",
        "caldaia - riunione",
    ],
)
def test_found(office: Office, write_log: WriteLog, query: str) -> None:
    key = write_log(TEXT)
    write_log("Altro")
    with office.read() as session:
        assert full_text_search(session, query) == {key}
        assert list(entries(LogFilter(text=query)).keys(session, None, descending=True)) == [key]


@pytest.mark.parametrize("query", ["aldaia", "riun scala", '"scala di"', "citofono", "*", '"'])
def test_not_found(office: Office, write_log: WriteLog, query: str) -> None:
    write_log(TEXT)
    with office.read() as session:
        assert full_text_search(session, query) == set()


def test_a_blank_text_filters_nothing(office: Office, write_log: WriteLog) -> None:
    key = write_log(TEXT)
    with office.read() as session:
        assert list(entries(LogFilter(text="  ")).keys(session, None, descending=True)) == [key]


@given(query=st.text(max_size=30))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_breaks_the_search(office: Office, query: str) -> None:
    with office.read() as session:
        assert full_text_search(session, query) == set()


def test_very_many_hits_are_filtered_and_ordered_as_few(
    office: Office, write_log: WriteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = write_log("Caldaia ferma"), write_log("Caldaia riparata")
    write_log("Altro")
    # The package has a function of the module's name.
    monkeypatch.setattr(sys.modules["app.services.community.entries"], "_FEW", 1)
    with office.read() as session:
        found = entries(LogFilter(text="caldaia")).keys(session, None, descending=True)
    assert list(found) == [second, first]
