"""The cooperative's settings: who it is, how it is paid, what its plans may be."""

import io
from dataclasses import dataclass, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
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


@dataclass(frozen=True)
class CooperativeSettings:
    """What the office has set about itself. Amounts are cents; `logo` is a PNG or JPEG file.

    `plan_missed_instalments`: so many unpaid instalments in a row break a plan.
    `plan_income_divisor`: an instalment should not exceed the monthly income divided by this.
    `statement_fresh_days`: letters warn when the last bank statement is older.
    `capital_before_interest`: the cooperative lets payments go to capital first, which the
    creditor alone may grant (art. 1194 c.c.). `index_may_lower_rent`: a negative index lowers
    rents.
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
    statement_fresh_days: int = 10
    capital_before_interest: bool = False
    index_may_lower_rent: bool = False
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
    _check_limit("plan_missed_instalments", new.plan_missed_instalments, 1, 24)
    _check_limit("plan_maximum_instalments", new.plan_maximum_instalments, 1, 600)
    _check_limit("plan_income_divisor", new.plan_income_divisor, 1, 100)
    _check_limit("statement_fresh_days", new.statement_fresh_days, 1, 366)
    if new.plan_minimum_instalment_cents < 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The smallest instalment cannot be negative."),
            field="plan_minimum_instalment_cents",
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
