"""The cooperative's settings: kept as typed where right, refused beside the field where not."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from sqlalchemy import select

from app.models.change_log import ChangedField
from app.models.errors import OfficeError
from app.office import Office
from app.services.cooperative.settings import CooperativeSettings, save, settings


def picture(kind: str, side: int = 10) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (side, side), "white").save(made, kind)
    return made.getvalue()


GOOD = CooperativeSettings(
    name="Cooperativa Cenni",
    address="Via Cenni 1",
    tax_code="00743110157",
    vat_number="IT 00743110157",
    iban="it60 x054 2811 1010 0000 0123 456",
    logo=picture("PNG"),
    language="en",
    plan_missed_instalments=2,
)


def test_defaults_while_nobody_has_saved(office: Office) -> None:
    with office.read() as session:
        found = settings(session)
    assert found == CooperativeSettings()
    assert (found.plan_missed_instalments, found.plan_maximum_instalments) == (3, 120)


def test_what_is_saved_is_read_back_with_its_codes_tidied(office: Office) -> None:
    with office.write("Save settings") as session:
        save(session, GOOD)
    with office.read() as session:
        found = settings(session)
    tidied = replace(GOOD, iban="IT60X0542811101000000123456", vat_number="00743110157", version=1)
    assert found == tidied


def test_a_change_is_logged_by_field(office: Office) -> None:
    with office.write("Save settings") as session:
        save(session, GOOD)
    with office.write("Save settings") as session:
        save(session, replace(settings(session), name="Cooperativa Nuova"))
    with office.read() as session:
        changed = session.scalars(select(ChangedField).order_by(ChangedField.id)).all()[-1]
        assert (changed.field, changed.before, changed.after) == (
            "name",
            "Cooperativa Cenni",
            "Cooperativa Nuova",
        )


def test_a_stale_save_changes_nothing(office: Office) -> None:
    with office.write("Save settings") as session:
        save(session, GOOD)
    with office.read() as session:
        old = settings(session)
    with office.write("Save settings") as session:
        save(session, replace(old, name="Prima"))
    with pytest.raises(OfficeError), office.write("Save settings") as session:
        save(session, replace(old, name="Seconda"))
    with office.read() as session:
        assert settings(session).name == "Prima"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("iban", "IT60X0542811101000000123457"),
        ("iban", "IT60"),
        ("tax_code", "00743110158"),
        ("tax_code", "RSSMRA80A01F205Y"),
        ("vat_number", "12345678901"),
        ("language", "fr"),
        ("plan_missed_instalments", 0),
        ("plan_maximum_instalments", 601),
        ("plan_income_divisor", 0),
        ("statement_fresh_days", 0),
        ("plan_grace_days", 32),
        ("plan_missed_window_months", 0),
        ("plan_housing_share", 101),
        ("reminder_minimum_cents", -1),
        ("habit_days", 0),
        ("plan_minimum_instalment_cents", -1),
        ("logo", b"GIF89a"),
        ("logo", b""),
        ("logo", picture("GIF")),
        ("logo", picture("PNG")[:40]),
        ("logo", picture("PNG", 4_001)),
        ("logo", b"\xff\xd8\xff" + bytes(1_000_000)),
    ],
)
def test_what_cannot_be_right_is_refused_beside_its_field(
    office: Office, field: str, value: object
) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Save settings") as session:
        save(session, replace(GOOD, **{field: value}))  # type: ignore[arg-type]
    assert caught.value.field == field
    assert "{" not in str(caught.value)


@pytest.mark.parametrize("tax_code", ["", "00743110157", "RSSMRA80A01F205X"])
def test_a_tax_code_is_a_company_s_or_a_person_s(office: Office, tax_code: str) -> None:
    with office.write("Save settings") as session:
        save(session, replace(GOOD, tax_code=tax_code))


def test_a_jpeg_is_a_logo_too(office: Office) -> None:
    with office.write("Save settings") as session:
        save(session, replace(GOOD, logo=picture("JPEG")))
