"""What one line of each sheet of the kit says, once it has been understood."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.ledger import PAYING_KINDS, EntryKind
from app.models.properties import DevelopmentPhase, ManagerContract, Ownership, Tenure
from app.models.tenants import LeaseKind
from app.services.exchange.kit import faults
from app.services.exchange.kit.cells import Cells

CONTRACTS = {
    "full": ManagerContract.FULL,
    "vuoto_per_pieno": ManagerContract.LUMP_SUM,
    "altro": ManagerContract.COMMUNITY,
    "proprieta": ManagerContract.UNDIVIDED_PROPERTY,
}
PHASES = {
    "gestione": DevelopmentPhase.MANAGEMENT,
    "start_up": DevelopmentPhase.START_UP,
    "insediamento": DevelopmentPhase.SETTLEMENT,
}
OWNERSHIPS = {
    "fondo": Ownership.FUND,
    "terzi": Ownership.THIRD_PARTY,
    "proprieta_indivisa": Ownership.UNDIVIDED,
}
TENURES = {
    "patto_futura_vendita": Tenure.RENT_TO_BUY,
    "termine": Tenure.FIXED_TERM,
    "permanente": Tenure.PERMANENT,
    "godimento": Tenure.COOPERATIVE_USE,
}
LEASE_KINDS = {
    "4+4": LeaseKind.FOUR_PLUS_FOUR,
    "3+2": LeaseKind.THREE_PLUS_TWO,
    "transitorio": LeaseKind.TRANSITIONAL,
    "godimento": LeaseKind.COOPERATIVE_USE,
    "patto_futura_vendita": LeaseKind.RENT_TO_BUY,
    "permanente": LeaseKind.PERMANENT,
}
ENTRY_KINDS = {
    "canone": EntryKind.RENT,
    "acconto_spese": EntryKind.SERVICE_ADVANCE,
    "conguaglio": EntryKind.ADJUSTMENT,
    "interessi": EntryKind.INTEREST,
    "spese_legali": EntryKind.LEGAL_COSTS,
    "deposito": EntryKind.DEPOSIT,
    "quota_sociale": EntryKind.MEMBERSHIP,
    "saldo_iniziale": EntryKind.OPENING_BALANCE,
    "contributo_fondo": EntryKind.FUND_GRANT,
    "incasso": EntryKind.PAYMENT,
}

REQUIRED_COLUMNS = {
    "interventi": ("codice", "denominazione"),
    "alloggi": ("codice", "intervento", "destinazione"),
    "nuclei": ("codice", "cognome"),
    "contratti": ("codice", "alloggio", "nucleo", "decorrenza"),
    "movimenti": ("contratto", "data", "tipo", "addebito", "accredito"),
}
"""The sheets of a kit, in the order of reading, and the columns that none can do without."""


@dataclass(frozen=True)
class DevelopmentRecord:
    """A line of `interventi`."""

    code: str
    name: str
    address: str
    municipality: str
    contract: ManagerContract
    phase: DevelopmentPhase
    ownership: Ownership
    started_on: date | None


@dataclass(frozen=True)
class UnitRecord:
    """A line of `alloggi`."""

    code: str
    development: str
    building: str
    stair: str
    floor: str
    flat_number: str
    area: Decimal | None
    rooms: Decimal | None
    tenure: Tenure
    energy_class: str
    thousandths: Decimal | None
    available_from: date | None
    available_to: date | None


@dataclass(frozen=True)
class HouseholdRecord:
    """A line of `nuclei`."""

    code: str
    surname: str
    given_name: str
    tax_code: str
    phone: str
    email: str
    language: str
    size: int | None
    iban: str


@dataclass(frozen=True)
class LeaseRecord:
    """A line of `contratti`."""

    code: str
    unit: str
    household: str
    kind: LeaseKind
    starts_on: date
    expires_on: date | None
    keys_returned_on: date | None
    rent_cents: int
    service_advance_cents: int
    due_day: int
    deposit_cents: int


@dataclass(frozen=True)
class MovementRecord:
    """A line of `movimenti`; `cents` above zero is a charge, below a credit or payment."""

    lease: str
    kind: EntryKind
    dated_on: date
    due_on: date | None
    text: str
    cents: int


def read_development(cells: Cells) -> DevelopmentRecord:
    """A development; faults are in `cells` where it cannot be right."""
    return DevelopmentRecord(
        code=cells.text("codice", required=True),
        name=cells.text("denominazione", required=True),
        address=cells.text("indirizzo"),
        municipality=cells.text("comune"),
        contract=cells.choice("contratto_gestore", CONTRACTS, ManagerContract.FULL)
        or ManagerContract.FULL,
        phase=cells.choice("fase", PHASES, DevelopmentPhase.MANAGEMENT)
        or DevelopmentPhase.MANAGEMENT,
        ownership=cells.choice("proprieta", OWNERSHIPS, Ownership.UNDIVIDED) or Ownership.UNDIVIDED,
        started_on=cells.day("data_avvio"),
    )


def read_unit(cells: Cells) -> UnitRecord:
    """A unit; faults are in `cells` where it cannot be right."""
    unit = UnitRecord(
        code=cells.text("codice", required=True),
        development=cells.text("intervento", required=True),
        building=cells.text("fabbricato"),
        stair=cells.text("scala"),
        floor=cells.text("piano"),
        flat_number=cells.text("interno"),
        area=cells.measure("mq"),
        rooms=cells.measure("vani"),
        tenure=cells.choice("destinazione", TENURES) or Tenure.PERMANENT,
        energy_class=cells.text("classe_energetica"),
        thousandths=cells.measure("millesimi"),
        available_from=cells.day("disponibile_dal"),
        available_to=cells.day("disponibile_al"),
    )
    _check_order(cells, unit.available_from, unit.available_to)
    return unit


def read_household(cells: Cells) -> HouseholdRecord:
    """A household; faults are in `cells` where it cannot be right."""
    return HouseholdRecord(
        code=cells.text("codice", required=True),
        surname=cells.text("cognome", required=True),
        given_name=cells.text("nome"),
        tax_code=cells.text("codice_fiscale").upper(),
        phone=cells.text("telefono"),
        email=cells.text("email"),
        language=cells.text("lingua").lower() or "it",
        size=cells.number("componenti"),
        iban=cells.text("iban").replace(" ", "").upper(),
    )


def read_lease(cells: Cells) -> LeaseRecord:
    """A lease; faults are in `cells` where it cannot be right."""
    starts_on = cells.day("decorrenza", required=True) or date.min
    lease = LeaseRecord(
        code=cells.text("codice", required=True),
        unit=cells.text("alloggio", required=True),
        household=cells.text("nucleo", required=True),
        kind=cells.choice("tipo", LEASE_KINDS, LeaseKind.PERMANENT) or LeaseKind.PERMANENT,
        starts_on=starts_on,
        expires_on=cells.day("scadenza"),
        keys_returned_on=cells.day("riconsegna_chiavi"),
        rent_cents=cells.cents("canone_mensile") or 0,
        service_advance_cents=cells.cents("acconto_spese_mensile") or 0,
        due_day=cells.number("giorno_scadenza") or 5,
        deposit_cents=cells.cents("deposito") or 0,
    )
    _check_order(cells, lease.starts_on, lease.keys_returned_on)
    return lease


def read_movement(cells: Cells) -> MovementRecord:
    """A ledger entry; faults are in `cells` where it cannot be right."""
    kind = cells.choice("tipo", ENTRY_KINDS) or EntryKind.PAYMENT
    dated_on = cells.day("data", required=True) or date.min
    due_on = cells.day("scadenza")
    known = len(cells.faults)
    charge, credit = cells.cents("addebito"), cells.cents("accredito")
    if charge is None and credit is None and len(cells.faults) == known:
        cells.fault(faults.NEITHER_AMOUNT)
    return MovementRecord(
        lease=cells.text("contratto", required=True),
        kind=kind,
        dated_on=dated_on,
        due_on=None if kind in PAYING_KINDS else due_on or dated_on,
        text=cells.text("causale"),
        cents=(charge or 0) - (credit or 0),
    )


def _check_order(cells: Cells, first: date | None, last: date | None) -> None:
    if first and last and last < first and first != date.min:
        cells.fault(
            faults.END_BEFORE_START,
            start=f"{first.day:02d}/{first.month:02d}/{first.year}",
            end=f"{last.day:02d}/{last.month:02d}/{last.year}",
        )
