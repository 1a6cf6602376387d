"""Mandates as debtors sign, revoke and forget them."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.models.errors import OfficeError
from app.office import Office
from app.services.direct_debits.mandates import (
    MandateInput,
    MandateState,
    add_mandate,
    edit_mandate,
    mandates_of,
    note_collection,
    revoke_mandate,
)
from app.services.form_checks import ChangedMeanwhile
from tests.builders import let_unit
from tests.conftest import TODAY

IBAN = "IT60X0542811101000000123456"


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Prepare") as session:
        return let_unit(session, 1, "Şahin Elif")


def signed(**changed: object) -> MandateInput:
    values: dict[str, object] = {
        "reference": "COOP-000123",
        "debtor": "Elif Şahin",
        "iban": "IT60 X054 2811 1010 0000 0123 456",
        "signed_on": date(2025, 3, 1),
    }
    return MandateInput(**{**values, **changed})  # type: ignore[arg-type]


def add(office: Office, lease_id: UUID, **changed: object) -> UUID:
    with office.write("Add a mandate") as session:
        return add_mandate(session, lease_id, signed(**changed), TODAY)


def test_a_mandate_is_recorded_and_listed(office: Office, lease: UUID) -> None:
    key = add(office, lease)
    with office.read() as session:
        (mandate,) = mandates_of(session, lease, TODAY)
    assert (mandate.id, mandate.reference, mandate.iban) == (key, "COOP-000123", IBAN)
    assert (mandate.state, mandate.lapses_on) == (MandateState.IN_FORCE, date(2028, 3, 1))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reference": ""}, "reference"),
        ({"reference": "x" * 36}, "reference"),
        ({"reference": "MANDATO-Ş1"}, "reference"),
        ({"reference": "/A1"}, "reference"),
        ({"reference": "A//1"}, "reference"),
        ({"debtor": " "}, "debtor"),
        ({"debtor": "x" * 71}, "debtor"),
        ({"iban": ""}, "iban"),
        ({"iban": "IT61X0542811101000000123456"}, "iban"),
        ({"iban": "IT60X05428111010000001234"}, "iban"),
        ({"signed_on": TODAY + timedelta(days=1)}, "signed_on"),
        ({"last_collected_on": TODAY + timedelta(days=1)}, "last_collected_on"),
        ({"last_collected_on": date(2025, 2, 28)}, "last_collected_on"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    office: Office, lease: UUID, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(OfficeError) as raised:
        add(office, lease, **changed)
    assert raised.value.field == field
    with office.read() as session:
        assert mandates_of(session, lease, TODAY) == []


def test_the_longest_reference_and_a_foreign_account_will_do(office: Office, lease: UUID) -> None:
    add(office, lease, reference="x" * 35, iban="DE89 3704 0044 0532 0130 00")
    with office.read() as session:
        (mandate,) = mandates_of(session, lease, TODAY)
    assert mandate.iban == "DE89370400440532013000"


def test_a_reference_stands_once_in_the_office_whatever_its_case(
    office: Office, lease: UUID
) -> None:
    with office.write("Prepare") as session:
        other = let_unit(session, 2, "D’Angelo Niccolò")
    add(office, lease)
    with pytest.raises(OfficeError, match="C00001"):
        add(office, other, reference="coop-000123")


@pytest.mark.parametrize(
    ("signed_on", "collected_on", "today", "state"),
    [
        (date(2023, 11, 23), None, date(2026, 11, 23), MandateState.IN_FORCE),
        (date(2023, 11, 23), None, date(2026, 11, 24), MandateState.LAPSED),
        (date(2019, 1, 1), date(2024, 2, 29), date(2026, 11, 23), MandateState.IN_FORCE),
        (date(2019, 1, 1), date(2024, 2, 29), date(2027, 2, 28), MandateState.IN_FORCE),
        (date(2019, 1, 1), date(2024, 2, 29), date(2027, 3, 1), MandateState.LAPSED),
    ],
)
def test_a_mandate_lapses_after_36_months_without_a_collection(
    office: Office,
    lease: UUID,
    signed_on: date,
    collected_on: date | None,
    today: date,
    state: MandateState,
) -> None:
    key = add(office, lease, signed_on=signed_on)
    if collected_on:
        with office.write("Collect") as session:
            note_collection(session, key, collected_on)
            note_collection(session, key, date(2019, 6, 1))
    with office.read() as session:
        assert mandates_of(session, lease, today)[0].state is state


def test_a_revoked_mandate_stays_in_the_list(office: Office, lease: UUID) -> None:
    key = add(office, lease)
    with office.read() as session:
        version = mandates_of(session, lease, TODAY)[0].version
    for day in (date(2025, 2, 1), TODAY + timedelta(days=1)):
        with pytest.raises(OfficeError):
            with office.write("Revoke") as session:
                revoke_mandate(session, key, version, day, TODAY)
    with office.write("Revoke") as session:
        revoke_mandate(session, key, version, TODAY, TODAY)
    with office.read() as session:
        (mandate,) = mandates_of(session, lease, TODAY)
        assert mandate.state is MandateState.REVOKED
        assert mandates_of(session, lease, date(2026, 11, 22))[0].state is MandateState.IN_FORCE
    with pytest.raises(OfficeError, match="already"):
        with office.write("Revoke") as session:
            revoke_mandate(session, key, mandate.version, TODAY, TODAY)


def test_a_stale_change_of_a_mandate_is_refused(office: Office, lease: UUID) -> None:
    key = add(office, lease)
    with office.read() as session:
        version = mandates_of(session, lease, TODAY)[0].version
    with office.write("Edit") as session:
        edit_mandate(session, key, version, signed(debtor="Elif Sahin"), TODAY)
    with pytest.raises(ChangedMeanwhile):
        with office.write("Edit") as session:
            edit_mandate(session, key, version, signed(debtor="E. Şahin"), TODAY)
    with office.read() as session:
        assert mandates_of(session, lease, TODAY)[0].debtor == "Elif Sahin"
