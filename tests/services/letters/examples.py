"""An agreement and a statement to vary in tests, and how to read what was printed."""

import io
import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt
import zxingcpp
from pypdf import PdfReader

from app.services.letters.content import (
    AccountStatement,
    Addressee,
    ContractReference,
    Cooperative,
    Movement,
    Person,
    PlanAgreement,
    RecognisedCharge,
    ScheduledInstalment,
)
from app.services.letters.epc_qr import QrSymbol
from app.services.letters.pdf_pages import page_count, page_image, page_text

IBAN = "IT60X0542811101000000123456"

COOPERATIVE = Cooperative(
    name="Cooperativa Esempio",
    address="Via Cenni 11",
    postal_code="20151",
    municipality="Milano",
    province="MI",
    tax_code="01234567890",
    business_register="MI-1234567",
    cooperatives_register="A123456",
    iban=IBAN,
    phone="02 1234567",
    email="ufficio@esempio.example",
    office_hours="lun-ven 9-12.30",
    signatory="Laura Bianchi, presidente",
)
ADDRESSEE = Addressee("Gent.ma Sig.ra", "Amina Haddad", ("Via Cenni 11", "20151 Milano (MI)"))
CONTRACT = ContractReference(
    "contratto di locazione",
    "CENNI-001",
    "B-204",
    "Via Cenni 11, Milano",
    date(2019, 3, 1),
    "registrato a Milano il 15/03/2019 al n. 1234 serie 3T",
)
CHARGES = (
    RecognisedCharge("Canone giugno 2026", date(2026, 6, 5), 41_200),
    RecognisedCharge("Canone luglio 2026", date(2026, 7, 5), 41_200),
    RecognisedCharge("Spese luglio 2026", date(2026, 7, 5), 9_600),
    RecognisedCharge("Canone settembre 2026", date(2026, 9, 5), 41_200),
    RecognisedCharge("Conguaglio riscaldamento 2025", date(2026, 9, 30), 68_740),
    RecognisedCharge("Canone ottobre 2026", date(2026, 10, 5), 11_850),
)
"""€ 2.137,90 in all."""


def schedule(total: int, count: int, down_payment: int = 0) -> tuple[ScheduledInstalment, ...]:
    """`count` instalments that sum to `total` cents with the down payment."""
    rest = total - down_payment
    parts = [rest // count] * (count - 1)
    parts.append(rest - sum(parts))
    days = [date(2027 + month // 12, month % 12 + 1, 10) for month in range(count)]
    instalments = [
        ScheduledInstalment(f"{number}/{count}", day, cents, f"PIANO-031-R{number:03d}-CENNI")
        for number, (day, cents) in enumerate(zip(days, parts, strict=True), start=1)
    ]
    if down_payment:
        first = ScheduledInstalment(
            "Acconto", date(2026, 12, 10), down_payment, "PIANO-031-ACCONTO-CENNI", True
        )
        instalments.insert(0, first)
    return tuple(instalments)


def agreement(
    count: int = 12,
    down_payment: int = 20_000,
    charges: Sequence[RecognisedCharge] = CHARGES,
) -> PlanAgreement:
    """The plan of the mock-up: € 2.137,90, € 200,00 at once and twelve instalments."""
    total = sum(charge.cents for charge in charges)
    return PlanAgreement(
        cooperative=COOPERATIVE,
        addressee=ADDRESSEE,
        contract=CONTRACT,
        household=(Person("Amina Haddad", "HDDMNA80A41Z330X"),),
        plan_number="2026-031",
        dated_on=date(2026, 11, 18),
        charges=tuple(charges),
        instalments=schedule(total, count, down_payment),
        protocol_number="123/2026",
        means="Raccomandata a mano",
        interview_on=date(2026, 11, 16),
    )


def named(plan: PlanAgreement, name: str) -> PlanAgreement:
    """The plan of a household of this name."""
    return replace(
        plan,
        addressee=replace(plan.addressee, name=name),
        household=(Person(name),),
    )


def statement(count: int = 3, opening: int = -5_000) -> AccountStatement:
    """A charge and a payment in turn, € 412,00 each."""
    days = (date(2020 + number // 12, number % 12 + 1, 5) for number in itertools.count())
    movements = tuple(
        Movement(day, f"Canone {number:03d}", charge_cents=41_200)
        if number % 2 == 0
        else Movement(day, f"Bonifico {number:03d}", payment_cents=41_200)
        for number, day in zip(range(count), days, strict=False)
    )
    return AccountStatement(
        COOPERATIVE,
        ADDRESSEE,
        CONTRACT,
        date(2026, 11, 18),
        date(2020, 1, 1),
        date(2026, 11, 18),
        opening,
        movements,
    )


def texts(pdf: bytes) -> list[str]:
    """The text of each page, its lines joined and no-break spaces made plain."""
    pages = (page_text(pdf, number) for number in range(page_count(pdf)))
    return [" ".join(page.replace("\u00a0", " ").split()) for page in pages]


def text(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(texts(pdf))


def text_by_pypdf(pdf: bytes) -> str:
    """The same by another reader."""
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def qr_contents(pdf: bytes, pixels_per_inch: int = 200) -> list[str]:
    """What a camera would read from the QR codes of all pages, rendered at a printer's density."""
    found: list[str] = []
    for number in range(page_count(pdf)):
        image = page_image(pdf, number, pixels_per_inch / 72)
        pixels = np.frombuffer(image.pixels, dtype=np.uint8)
        grey = np.ascontiguousarray(pixels.reshape(image.height, image.width, 4)[:, :, 1])
        found.extend(code.text for code in read_qr(grey))
    return found


def read_qr(grey: npt.NDArray[np.uint8]) -> list[zxingcpp.Barcode]:
    """The QR codes in a picture; other kinds are chance patterns inside them."""
    found = zxingcpp.read_barcodes(grey)
    return [code for code in found if code.symbology_identifier.startswith("]Q")]


def drawn_qr(symbol: QrSymbol, scale: int = 4) -> npt.NDArray[np.uint8]:
    """The symbol as its PDF operators paint it, with a quiet zone of four modules."""
    side = symbol.size + 8
    pixels = np.full((side, side), 255, dtype=np.uint8)
    numbers = [int(part) for part in symbol.path.split() if part.isdigit()]
    for x, y, wide, high in zip(*(numbers[start::4] for start in range(4)), strict=True):
        bottom = symbol.size - y + 4
        pixels[bottom - high : bottom, x + 4 : x + 4 + wide] = 0
    return np.kron(pixels, np.ones((scale, scale), dtype=np.uint8))
