"""The cooperative's settings: who it is, how it is paid, what its plans may be."""

import io
from dataclasses import dataclass, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.indicators import ArrearsMeasure, VacancyMeasure
from app.services.official_codes import (
    compact,
    iban_fault,
    refuse,
    tax_code_fault,
    vat_number_fault,
)

LANGUAGES = ("it", "en")
LARGEST_LOGO_BYTES = 1_000_000
LARGEST_LOGO_PIXELS = 4_000
"""The longest side of a logo."""
LIMITS = {
    "plan_missed_instalments": (1, 24),
    "plan_maximum_instalments": (1, 600),
    "plan_income_divisor": (1, 100),
    "plan_missed_total": (0, 60),
    "plan_missed_window_months": (1, 60),
    "plan_current_months": (0, 24),
    # Longer than a month, and an instalment would be in time after the next one fell due.
    "plan_grace_days": (0, 31),
    "plan_renegotiation_after": (0, 120),
    "plan_housing_share": (0, 100),
    "reminder_interval_days": (0, 366),
    "habit_days": (1, 90),
    "lease_end_months": (1, 60),
    "write_off_minimum_months": (0, 120),
    "statement_fresh_days": (1, 366),
}
"""The lowest and highest value of each setting that is a number."""


@dataclass(frozen=True)
class CooperativeSettings:
    """What the office has set about itself. Amounts are cents; `logo` is a PNG or JPEG file.

    `plan_missed_instalments`: so many unpaid instalments in a row may lose a plan, or
    `plan_missed_total` not paid in time within `plan_missed_window_months`, or
    `plan_current_months` of unpaid current charges; 0 asks nothing of the last two.
    `plan_grace_days`: paid within so many days of its due day is paid in time.
    `plan_income_divisor`: an instalment should not exceed the monthly income divided by this.
    `plan_housing_share`: per cent of the income that rent, service charges and instalment should
    not pass; 0 asks nothing. `plan_renegotiation_after`: so many paid instalments before a plan
    is renegotiated without a reason.
    `reminder_interval_days`: no two reminders to a household within so many days; none below
    `reminder_minimum_cents`. `habit_days`: paying so much later than usual is an early sign, and
    so is an adjustment of `high_adjustment_cents`. `lease_end_months`: leases that end within so
    many months are told. Debts of former tenants up to `write_off_maximum_cents`, older than
    `write_off_minimum_months`, may be proposed for writing off.
    `statement_fresh_days`: letters warn when the last bank statement is older.
    `capital_before_interest`: the cooperative lets payments go to capital first, which the
    creditor alone may grant (art. 1194 c.c.). `index_may_lower_rent`: a negative index lowers
    rents. `arrears_measure`, `arrears_with_former_tenants` and `vacancy_measure`: what the
    indicators' percentages mean (B1).
    `version` tells a stale save; 0 before anything was saved.
    """

    name: str = ""
    address: str = ""
    postal_code: str = ""
    municipality: str = ""
    province: str = ""
    tax_code: str = ""
    vat_number: str = ""
    business_register: str = ""
    cooperatives_register: str = ""
    iban: str = ""
    phone: str = ""
    email: str = ""
    certified_email: str = ""
    office_hours: str = ""
    signatory: str = ""
    logo: bytes | None = None
    language: str = "it"
    plan_missed_instalments: int = 3
    plan_maximum_instalments: int = 120
    plan_minimum_instalment_cents: int = 3000
    plan_income_divisor: int = 8
    plan_missed_total: int = 0
    plan_missed_window_months: int = 12
    plan_current_months: int = 3
    plan_grace_days: int = 5
    plan_renegotiation_after: int = 12
    plan_housing_share: int = 35
    reminder_interval_days: int = 15
    reminder_minimum_cents: int = 2000
    habit_days: int = 7
    high_adjustment_cents: int = 50000
    lease_end_months: int = 6
    write_off_maximum_cents: int = 250000
    write_off_minimum_months: int = 6
    statement_fresh_days: int = 10
    capital_before_interest: bool = False
    index_may_lower_rent: bool = False
    arrears_measure: ArrearsMeasure = ArrearsMeasure.CUMULATIVE
    arrears_with_former_tenants: bool = True
    vacancy_measure: VacancyMeasure = VacancyMeasure.DAYS
    version: int = 0


def settings(session: Session) -> CooperativeSettings:
    """The settings as they stand; the defaults while nobody has saved any."""
    row = session.scalar(select(Cooperative))
    if row is None:
        return CooperativeSettings()
    return CooperativeSettings(
        **{field.name: getattr(row, field.name) for field in fields(CooperativeSettings)}
    )


def save(session: Session, new: CooperativeSettings) -> None:
    """Keep the settings; codes are kept in capitals and without spaces.

    Raises OfficeError, naming the field, for an IBAN, tax code, VAT number, logo or limit that
    cannot be right, and without a field when somebody else saved after `new` was read.
    """
    cleaned = _cleaned(new)
    check(cleaned)
    row = session.scalar(select(Cooperative))
    if row is None:
        row = Cooperative()
        session.add(row)
    elif row.version != new.version:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    for field in fields(CooperativeSettings):
        if field.name != "version":
            setattr(row, field.name, getattr(cleaned, field.name))
    session.flush()


def _cleaned(new: CooperativeSettings) -> CooperativeSettings:
    return replace(
        new,
        name=new.name.strip(),
        address=new.address.strip(),
        postal_code=new.postal_code.strip(),
        municipality=new.municipality.strip(),
        province=compact(new.province),
        tax_code=compact(new.tax_code),
        vat_number=compact(new.vat_number).removeprefix("IT"),
        business_register=new.business_register.strip(),
        cooperatives_register=new.cooperatives_register.strip(),
        iban=compact(new.iban),
        phone=new.phone.strip(),
        email=new.email.strip(),
        certified_email=new.certified_email.strip(),
        office_hours=new.office_hours.strip(),
        signatory=new.signatory.strip(),
        arrears_measure=ArrearsMeasure(new.arrears_measure),
        vacancy_measure=VacancyMeasure(new.vacancy_measure),
    )


def check(new: CooperativeSettings) -> None:
    """Raise the OfficeError of the first field that cannot be right. Blank is never wrong."""
    refuse("iban", iban_fault(new.iban))
    refuse("tax_code", tax_code_fault(new.tax_code))
    refuse("vat_number", vat_number_fault(new.vat_number))
    if new.language not in LANGUAGES:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The office speaks Italian or English."), field="language"
        )
    for field, (lowest, highest) in LIMITS.items():
        _check_limit(field, getattr(new, field), lowest, highest)
    if new.plan_minimum_instalment_cents < 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The smallest instalment cannot be negative."),
            field="plan_minimum_instalment_cents",
        )
    for field in ("reminder_minimum_cents", "high_adjustment_cents", "write_off_maximum_cents"):
        if getattr(new, field) < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount cannot be negative."), field=field
            )
    if new.logo is not None:
        check_logo(new.logo)


def check_logo(logo: bytes) -> None:
    """Raises OfficeError unless `logo` is a PNG or JPEG that a letterhead can carry."""
    if len(logo) > LARGEST_LOGO_BYTES:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The logo is larger than 1 MB: choose a smaller picture."),
            field="logo",
        )
    width, height = _picture_size(logo)
    if max(width, height) > LARGEST_LOGO_PIXELS:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The logo is {width} × {height} pixels: {limit} a side are enough."
            ),
            field="logo",
            width=width,
            height=height,
            limit=LARGEST_LOGO_PIXELS,
        )


def _picture_size(logo: bytes) -> tuple[int, int]:
    # Pillow is there for the letters; only a logo needs it here.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(logo), formats=("PNG", "JPEG")) as picture:
            picture.verify()
            return picture.size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This is not a PNG or JPEG picture."), field="logo"
        ) from error


def _check_limit(field: str, value: int, lowest: int, highest: int) -> None:
    if not lowest <= value <= highest:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Choose a number from {lowest} to {highest}."),
            field=field,
            lowest=lowest,
            highest=highest,
        )
