"""The cooperative's bank accounts, known by what their statements call them."""

import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankAccount

_FEWEST_FIGURES = 6
"""Figures that two names of an account must share at their end to be one account."""
_NUMBER_LENGTH = 64
UNNAMED = "-"
"""The account of files that name none."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """A bank account; `version` guards against a stale save."""

    id: UUID
    version: int
    number: str
    name: str
    bank: str


def accounts(session: Session) -> list[AccountView]:
    """Every account, by number."""
    rows = session.scalars(select(BankAccount).order_by(BankAccount.number))
    return [AccountView(row.id, row.version, row.number, row.name, row.bank) for row in rows]


def find_account(session: Session, number: str) -> UUID | None:
    """The account that a statement calls `number`; a bank's spreadsheets name it by its bare
    number (`1000/00012345`) and its other files by the IBAN that ends with it."""
    wanted = _plain(number)
    known: dict[str, UUID] = {
        row.number: row.id for row in session.execute(select(BankAccount.number, BankAccount.id))
    }
    alike = [key for key in known if _ends_alike(key, wanted)]
    return known.get(wanted) or next((known[key] for key in alike), None)


def take_account(session: Session, number: str) -> UUID:
    """As `find_account`, adding the account where it is new."""
    found = find_account(session, number)
    if found is not None:
        return found
    account = BankAccount(number=_plain(number))
    session.add(account)
    session.flush()
    return account.id


def _plain(number: str) -> str:
    return re.sub(r"\s", "", number).upper()[:_NUMBER_LENGTH] or UNNAMED


def _ends_alike(one: str, other: str) -> bool:
    figures = [re.findall(r"\d+", number)[-1:] for number in (one, other)]
    if not all(figures):
        return False
    short, long = sorted((figures[0][0].lstrip("0"), figures[1][0]), key=len)
    return len(short) >= _FEWEST_FIGURES and long.endswith(short)
