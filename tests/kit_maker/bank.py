"""A month of bank lines for any kit, with their truth, in the kinds that the kits' banks write.

What tests/data's lines look like, counted over both kits (342 lines):

- Of the leases 92 % pay, each once; about 5 % of them by `BONIFICO ESTERO RIF 00839852`, with the
  exact month's amount and at most an account that is nobody's: truth null.
- The rest, of a hundred: 30 name and AFFITTO NOVEMBRE 2026, 21 lease code, 14 reversed name and
  unit code, 9 VERSAMENTO FRECCIA with the lease code and no name, 9 SALDO ARRETRATI, 8 name less
  its last letter with AFFITO NOV INT/SC, 7 ACCONTO AFFITTO, 6 PER CONTO with no payer's name field.
- Amounts: rent and advance to the cent; half of it for ACCONTO; for SALDO ARRETRATI what is owed,
  at least 50,00 and at most 900,00, so mostly 50,00 from households that owe nothing.
- In the CSV three lines of five carry the payer's account as text, in CAMT.053 every transfer has
  it in its field. It is always the household's own, but for PER CONTO and BONIFICO ESTERO, where it
  is nobody's. Never another household's. Accounts are unique.
- The payer of PER CONTO is drawn from the same names: one in five is another household's name.
- Of 402 households 107 share their full name with another (up to four), a quarter of the leases
  that live there; 81 of 287 current leases share their month's amount.
- Two of 256 payers had given the keys back, and pay the old month's amount: they still owe.
- A letter that Windows-1252 lacks is `?` in the sheets and in the CSV, right in CAMT.053.
- `Descrizione` is the first 40 characters, a blank at the cut kept.
"""

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random

from tests.kit_maker.ordinary import GIVEN, SURNAMES, made_up_iban

PAYS, FORMER_PAYS, FOREIGN = 0.94, 0.4, 0.05
IBAN_IN_TEXT = 0.6
LEAST_ARREARS, MOST_ARREARS = 5_000, 90_000
NOBODY = "nobody can tell"
OUT = "money out"


@dataclass(frozen=True, slots=True)
class Payer:
    """A lease with its household, as a line may name it; cents."""

    lease: str
    unit: str
    stair: str
    flat: str
    surname: str
    given: str
    iban: str
    monthly: int
    balance: int
    ended: bool

    @property
    def name(self) -> str:
        """Surname first, in capitals, as banks write it."""
        return f"{self.surname} {self.given}".upper()


@dataclass(frozen=True, slots=True)
class BankLine:
    """A movement with its truth: the leases that paid it, none where nothing in it tells.

    `payer` and `iban` stand in fields of their own in CAMT.053.
    """

    kind: str
    text: str
    cents: int
    leases: tuple[str, ...] = ()
    payer: str = ""
    iban: str = ""
    reference: str = ""
    day: date = date(2026, 11, 1)

    @property
    def truth(self) -> str | list[str] | None:
        """As truth.json writes it."""
        if len(self.leases) > 1:
            return list(self.leases)
        return self.leases[0] if self.leases else None


@dataclass(frozen=True, slots=True)
class PlanInstalment:
    """An instalment that a lease may pay, with the text that its letter asks for."""

    lease: str
    text: str
    cents: int


@dataclass(slots=True)
class Desk:
    """The office as the maker of lines sees it, and chance."""

    random: Random
    payers: Sequence[Payer]
    instalments: Sequence[PlanInstalment] = ()
    is_known: bool = False
    """Whether the office saw a month of these lines before."""
    names: Counter[str] = field(default_factory=Counter)
    """Households by their full name."""
    accounts: Counter[str] = field(default_factory=Counter)
    """Leases by the account that they are paid from."""

    def __post_init__(self) -> None:
        self.names = Counter(name for name, _ in {(each.name, each.iban) for each in self.payers})
        self.accounts = Counter(payer.iban for payer in self.payers)

    def stranger(self) -> str:
        """A name that no household has."""
        while True:
            name = f"{self.random.choice(SURNAMES)} {self.random.choice(GIVEN)}".upper()
            if not self.names[name]:
                return name

    def anybody(self) -> str:
        """A name drawn without a look at who lives here."""
        return f"{self.random.choice(SURNAMES)} {self.random.choice(GIVEN)}".upper()


Maker = Callable[[Desk, Payer], BankLine | None]
"""Makes a line of its kind for a payer; None where the kind does not suit the payer."""


def read_payers(folder: Path) -> list[Payer]:
    """Every lease of a kit."""
    households = {row["codice"]: row for row in _rows(folder / "nuclei.csv")}
    units = {row["codice"]: row for row in _rows(folder / "alloggi.csv")}
    balances: Counter[str] = Counter()
    for row in _rows(folder / "movimenti.csv"):
        try:
            cents = _cents(row["addebito"]) - _cents(row["accredito"])
        except (TypeError, ValueError):
            continue  # A broken line: it is left out of the office, too.
        balances[row["contratto"]] += cents
    return [
        Payer(
            lease=row["codice"],
            unit=row["alloggio"],
            stair=units[row["alloggio"]]["scala"],
            flat=units[row["alloggio"]]["interno"],
            surname=_as_spelt(households[row["nucleo"]]["cognome"]),
            given=households[row["nucleo"]]["nome"],
            iban=households[row["nucleo"]]["iban"],
            monthly=_cents(row["canone_mensile"]) + _cents(row["acconto_spese_mensile"]),
            balance=balances[row["codice"]],
            ended=bool(row["riconsegna_chiavi"]),
        )
        for row in _rows(folder / "contratti.csv")
    ]


def month_of_lines(desk: Desk) -> list[BankLine]:
    """One line of each lease that pays, in the proportions of the kits, and the bank's others."""
    random = desk.random
    names, weights = list(ORDINARY), [weight for _, weight in ORDINARY.values()]
    lines = []
    for payer in desk.payers:
        share = (FORMER_PAYS if payer.balance > 0 else 0) if payer.ended else PAYS
        if random.random() >= share:
            continue
        if random.random() < FOREIGN:
            lines.append(_foreign(desk, payer))
            continue
        kind = random.choices(names, weights)[0]
        made = ORDINARY[kind][0](desk, payer)
        if made is not None:
            lines.append(made)
    for _ in range(max(1, len(lines) // 150)):
        lines += [make(desk) for make in OTHERS]
    return [replace(line, day=date(2026, 11, random.randint(1, 27))) for line in lines]


def by_household(kind: str, payer: Payer, text: str, cents: int) -> BankLine:
    """A line that comes from the household's own account."""
    return BankLine(kind, text, cents, (payer.lease,), payer.name, payer.iban)


def _code(desk: Desk, payer: Payer) -> BankLine:
    text = f"BON.DA {payer.name} {payer.lease} CANONE E SPESE 11/2026"
    return by_household("lease code", payer, text, payer.monthly)


def _name(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO A VOSTRO FAVORE DA {payer.name} CAUSALE: AFFITTO NOVEMBRE 2026"
    return by_household("name", payer, text, payer.monthly)


def _unit(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO ISTANTANEO {payer.given} {payer.surname}".upper() + f" ALLOGGIO {payer.unit}"
    return by_household("unit code", payer, text, payer.monthly)


def _cut(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {payer.name[:-1]} AFFITO NOV INT {payer.flat} SC {payer.stair}"
    return by_household("cut name, flat", payer, text, payer.monthly)


def _slip(desk: Desk, payer: Payer) -> BankLine:
    return by_household("payment slip", payer, f"VERSAMENTO FRECCIA {payer.lease}", payer.monthly)


def _half(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {payer.name} ACCONTO AFFITTO"
    return by_household("on account", payer, text, payer.monthly // 2)


def _arrears(desk: Desk, payer: Payer) -> BankLine:
    if desk.accounts[payer.iban] > 1:
        # Which of its leases a household means by arrears, only the household knows.
        return _name(desk, payer)
    cents = min(max(payer.balance, LEAST_ARREARS), MOST_ARREARS)
    return by_household("arrears", payer, f"BONIFICO DA {payer.name} SALDO ARRETRATI", cents)


def _on_behalf(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {desk.anybody()} PER CONTO {payer.name} NOVEMBRE"
    iban = made_up_iban(desk.random)
    return BankLine("on behalf", text, payer.monthly, (payer.lease,), iban=iban)


def _foreign(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO ESTERO RIF {desk.random.randrange(10**8):08d}"
    return BankLine(NOBODY, text, payer.monthly, iban=made_up_iban(desk.random))


ORDINARY: dict[str, tuple[Maker, int]] = {
    "name": (_name, 30),
    "lease code": (_code, 21),
    "unit code": (_unit, 14),
    "payment slip": (_slip, 9),
    "arrears": (_arrears, 9),
    "cut name, flat": (_cut, 8),
    "on account": (_half, 7),
    "on behalf": (_on_behalf, 6),
}


def _other(kind: str, text: str, least: int, most: int, sign: int) -> Callable[[Desk], BankLine]:
    def make(desk: Desk) -> BankLine:
        return BankLine(kind, text, sign * desk.random.randint(least, most))

    return make


OTHERS = (
    _other(OUT, "F24 TELEMATICO", 40_000, 240_000, -1),
    _other(OUT, "ADDEBITO ENERGIA ELETTRICA PARTI COMUNI", 40_000, 90_000, -1),
    _other(OUT, "COMMISSIONI E SPESE", 100, 900, -1),
    _other(OUT, "PAGAMENTO FATTURA IMPRESA PULIZIE", 90_000, 140_000, -1),
    _other(OUT, "STORNO SCRITTURA", 10_000, 40_000, -1),
    _other(NOBODY, "GIROCONTO", 250_000, 900_000, 1),
    _other(NOBODY, "ACCREDITO CONTRIBUTO REGIONALE MOROSITA INCOLPEVOLE", 100_000, 500_000, 1),
)


def _as_spelt(name: str) -> str:
    # The sheets lost the letter, the household and its bank did not.
    return name.replace("?ahin", "Şahin")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="cp1252", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _cents(cell: str) -> int:
    return int(cell.replace(".", "").replace(",", "")) if cell else 0
