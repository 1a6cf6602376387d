"""The bank account of the made-up office: a month that is settled, and one that waits.

Last month's statement is booked line by line on the payments that the ledger has. This month's
holds them too, and beside them what still waits for a decision: transfers of every kind that a
desk meets, money out, and a direct debit that came back.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.models.bank_statements import OutcomeKind, StatementFormat
from app.services.bank_statements.importing import fingerprints
from app.services.bank_statements.matching.proposals import LEASE_CODE, Reason
from app.services.bank_statements.readers.statement_file import FileLine
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.identities import italian_iban
from app.services.demo_office.months import first_day
from app.services.demo_office.tenancies import MadeLease

ACCOUNT = italian_iban("9999900001000000424242")
_OPENING_CENTS = 1_250_000
_LAG = timedelta(days=2)
_OUT = (
    ("F24 TELEMATICO", 118_340),
    ("ADDEBITO ENERGIA ELETTRICA PARTI COMUNI", 46_255),
    ("PAGAMENTO FATTURA IMPRESA PULIZIE", 126_605),
    ("COMMISSIONI E SPESE", 576),
)
_UNKNOWN = ("BONIFICO ESTERO RIF 00839852", "BONIFICO ESTERO RIF 79377738", "GIROCONTO")


@dataclass(frozen=True, slots=True)
class MadePayment:
    """A payment of a lease: posted under `key`, or known to the bank alone (None)."""

    key: UUID | None
    lease: MadeLease
    day: date
    cents: int


class BankBook:
    """Gathers what the bank saw, and gives it as rows."""

    def __init__(
        self, seed: int, keys: KeyMaker, change_id: UUID, last_month: int, today: date
    ) -> None:
        self._chance = Chance(seed, "bank")
        self._keys = keys
        self._change_id = change_id
        self._last_month = last_month
        self._through = today - _LAG
        self._payments: list[MadePayment] = []
        self.account_rows: list[Row] = []
        self.statement_rows: list[Row] = []
        self.line_rows: list[Row] = []
        self.outcome_rows: list[Row] = []
        self.entry_rows: list[Row] = []

    @property
    def first_day(self) -> date:
        """From when on the bank's statements are there."""
        return first_day(self._last_month - 1)

    def is_withheld(self, day: date) -> bool:
        """Whether a payment of this day is known to the bank alone."""
        is_now = first_day(self._last_month) <= day <= self._through
        return is_now and self._chance.happens(0.05)

    def saw(self, payment: MadePayment) -> None:
        """Take in a payment by transfer, from the first day on."""
        if self.first_day <= payment.day <= self._through:
            self._payments.append(payment)

    def write(self) -> None:
        """Make the rows of account, statements, lines and decisions."""
        account = self._keys()
        self.account_rows.append(
            {
                "id": account,
                "version": 1,
                "number": ACCOUNT,
                "name": "Conto affitti",
                "bank": "Banca Esempio",
            }
        )
        balance = _OPENING_CENTS
        for month in (self._last_month - 1, self._last_month):
            balance = self._write_month(account, month, balance)

    def _write_month(self, account: UUID, month: int, opening: int) -> int:
        first = first_day(month)
        last = min(first_day(month + 1) - timedelta(days=1), self._through)
        if last < first:
            return opening
        is_now = month == self._last_month
        found = [each for each in self._payments if first <= each.day <= last]
        lines = [(payment, self._line(payment)) for payment in found]
        extra = [(None, line) for line in self._others(last)] if is_now else []
        ordered = sorted([*lines, *extra], key=lambda pair: pair[1].booked_on)
        closing = opening + sum(line.cents for _, line in ordered)
        statement = self._keys()
        name = f"estratto-{first:%Y-%m}.xml"
        self.statement_rows.append(
            {
                "id": statement,
                "account_id": account,
                "change_id": self._change_id,
                "format": StatementFormat.CAMT_053,
                "file_name": name,
                "sha256": hashlib.sha256(name.encode()).digest(),
                "first_day": first,
                "last_day": last,
                "opening_cents": opening,
                "closing_cents": closing,
                "taken_back_id": None,
            }
        )
        prints = fingerprints([line for _, line in ordered])
        for position, ((payment, line), fingerprint) in enumerate(
            zip(ordered, prints, strict=True), start=1
        ):
            key = self._write_line(statement, position, line, fingerprint)
            if payment is not None and payment.key is not None:
                self._write_outcome(key, payment.key, payment.lease.code)
        return closing

    def _write_line(
        self, statement: UUID, position: int, line: FileLine, fingerprint: bytes
    ) -> UUID:
        key = self._keys()
        self.line_rows.append(
            {
                "id": key,
                "statement_id": statement,
                "position": position,
                "line_number": position,
                "booked_on": line.booked_on,
                "value_on": line.booked_on,
                "cents": line.cents,
                "counterparty": line.counterparty,
                "counterparty_iban": line.counterparty_iban,
                "reference": "",
                "end_to_end_id": "",
                "bank_reference": "",
                "operation_code": "",
                "return_reason": line.return_reason,
                "text": line.text,
                "fingerprint": fingerprint,
            }
        )
        return key

    def _write_outcome(self, line: UUID, entry: UUID, code: str) -> None:
        outcome = self._keys()
        reason = Reason(LEASE_CODE, {"code": code})
        self.outcome_rows.append(
            {
                "id": outcome,
                "line_id": line,
                "kind": OutcomeKind.POSTED,
                "confidence": "sure",
                "reasons": json.dumps([[reason.template, reason.params]]),
                "note": "",
                "household_id": None,
                "change_id": self._change_id,
                "ended_change_id": None,
            }
        )
        self.entry_rows.append({"id": self._keys(), "outcome_id": outcome, "entry_id": entry})

    def _line(self, payment: MadePayment) -> FileLine:
        """How the bank writes a payment; one that waits in any of the ways that desks know."""
        head = payment.lease.household.head
        surname, given = head.surname.upper(), head.given_name.upper()
        month = f"{payment.day:%m/%Y}"
        unit = payment.lease.unit
        ways = (
            f"BON.DA {surname} {given} {payment.lease.code} CANONE E SPESE {month}",
            f"BONIFICO A VOSTRO FAVORE DA {surname} {given} CAUSALE: AFFITTO {month}",
            f"BONIFICO ISTANTANEO {given} {surname} ALLOGGIO {unit.code}",
            f"BONIFICO DA {surname} {given[:-1]} AFFITO {month} SC {unit.stair}",
            f"BONIFICO DA VERDECCHIA OLIMPIA PER CONTO {surname} {given}",
        )
        text = ways[0] if payment.key is not None else self._chance.one_of(ways)
        is_strangers = "PER CONTO" in text
        knows_account = not is_strangers and self._chance.happens(0.6)
        return FileLine(
            0,
            0,
            payment.day,
            payment.cents,
            counterparty="" if is_strangers else f"{surname} {given}",
            counterparty_iban=payment.lease.household.iban if knows_account else "",
            text=text,
        )

    def _others(self, last: date) -> Iterator[FileLine]:
        """What no household of this month paid: money out, the unknown, a debit that came back."""
        first = first_day(self._last_month)
        for text, cents in _OUT:
            yield FileLine(0, 0, self._chance.day_between(first, last), -cents, text=text)
        for text in _UNKNOWN:
            cents = self._chance.between(350, 690) * 100
            yield FileLine(0, 0, self._chance.day_between(first, last), cents, text=text)
        booked = [each for each in self._payments if each.key and each.day < first]
        if booked:
            payment = self._chance.one_of(booked)
            yield FileLine(
                0,
                0,
                last,
                -payment.cents,
                counterparty=payment.lease.household.name.upper(),
                return_reason="AM04",
                text=f"INSOLUTO SDD {payment.lease.code} FONDI INSUFFICIENTI",
            )
