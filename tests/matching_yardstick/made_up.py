"""Made-up offices full of homonyms, and the lines that their households' banks would write.

The ordinary kinds are those of the kits in tests/data; the harder ones are what desks tell of.
No name is a real person's: surnames and given names are drawn apart.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random
from uuid import UUID

from app.services.bank_statements.matching import Directory, IncomingLine
from app.services.bank_statements.matching.directory import KnownLease, code_key

SURNAMES = (
    "Haddad", "Longo", "Ferrara", "Colombo", "Nicolò", "Rizzo", "Ferrari", "Nguyen", "D'Angelo",
    "De Luca", "Moretti", "Santoro", "Kowalska", "Mensah", "Gallo", "Sánchez", "Caruso", "Bruno",
    "Fontana", "Leone", "Mariani", "Barbieri", "Marino", "Martini", "Greco", "Şahin", "Öztürk",
    "El Amrani", "Muñoz", "Dell'Orto", "Rossi", "Bianchi", "Conti", "Popescu", "Chen", "Diallo",
)  # fmt: skip
GIVEN = (
    "Sara", "Fatima", "Stefano", "Chiara", "Anna", "Davide", "Carlos", "Ahmed", "Luca", "Amina",
    "Ilaria", "José", "Karim", "Lucia", "Mei", "Paolo", "Giuseppe", "Elena", "Marco", "Andrea",
    "Giulia", "Ion", "Zoë", "Nadia", "Mario",
)  # fmt: skip
DEVELOPMENTS = ("CENNI", "BORGO", "OSPIT", "FIGIN", "INDIV")
STRANGER = "IT60X0542811101000000123456"
FORMER_SHARE, IBAN_SHARE, DAMAGED_SHARE = 0.28, 0.6, 0.5


@dataclass(frozen=True, slots=True)
class Tenant:
    """A household with its lease, as a line may name it."""

    lease: KnownLease
    surname: str
    given: str
    unit: str
    iban: str
    monthly: int

    @property
    def capitals(self) -> tuple[str, str]:
        """Surname and given name as banks write them."""
        return self.surname.upper(), self.given.upper()


@dataclass(slots=True)
class MadeUpOffice:
    """An office of `size` households and what chance decides about it."""

    size: int
    random: Random
    directory: Directory = field(default_factory=Directory)
    tenants: list[Tenant] = field(default_factory=list)

    @property
    def current(self) -> list[Tenant]:
        """Those who live there now."""
        return [tenant for tenant in self.tenants if tenant.lease.ended_on is None]


@dataclass(frozen=True, slots=True)
class MadeUpLine:
    """A line with its truth: the lease that paid it, or None where nobody can tell."""

    kind: str
    line: IncomingLine
    lease_id: UUID | None


def make_office(seed: int, size: int) -> MadeUpOffice:
    """An office in which about a quarter of the households share their name with another."""
    office = MadeUpOffice(size, Random(seed))
    for number in range(1, size + 1):
        _add_tenant(office, number)
    office.directory.names.finish()
    return office


def _add_tenant(office: MadeUpOffice, number: int) -> None:
    random, directory = office.random, office.directory
    surname, given = random.choice(SURNAMES), random.choice(GIVEN)
    household_id, lease_id = UUID(int=random.getrandbits(128)), UUID(int=random.getrandbits(128))
    monthly = random.randrange(560, 1500) * 50
    ended_on = date(2025, random.randint(1, 12), 5) if random.random() < FORMER_SHARE else None
    lease = KnownLease(
        lease_id,
        f"C{number:05d}",
        household_id,
        f"{surname} {given}",
        str(number % 90 + 1),
        random.choice("abcd"),
        date(2023, 1, 1),
        ended_on,
        frozenset([monthly]),
        random.choice([0, 0, 0, monthly, 3 * monthly, -5000]),
        frozenset(),
    )
    unit = f"{random.choice(DEVELOPMENTS)}-{number:03d}"
    iban = f"IT{random.randrange(10, 99)}A{random.randrange(10**21, 10**22)}"
    directory.leases[lease_id] = lease
    directory.of_household[household_id] = [lease_id]
    directory.lease_codes[code_key(lease.code)] = lease_id
    directory.unit_codes.setdefault(code_key(unit), []).append(lease_id)
    directory.ibans[iban] = {household_id}
    directory.names.add(household_id, surname, given)
    office.tenants.append(Tenant(lease, surname, given, unit, iban, monthly))


Maker = Callable[[MadeUpOffice, Tenant], tuple[str, int]]


def _code(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    text = f"BON.DA {surname} {given} {tenant.lease.code} CANONE E SPESE 11/2026"
    return text + _from(office, tenant), tenant.monthly


def _name(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    text = f"BONIFICO A VOSTRO FAVORE DA {surname} {given} CAUSALE: AFFITTO NOVEMBRE 2026"
    return text + _from(office, tenant), tenant.monthly


def _dwelling(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    text = f"BONIFICO ISTANTANEO {given} {surname} ALLOGGIO {tenant.unit}"
    return text + _from(office, tenant), tenant.monthly


def _cut(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    flat, stair = tenant.lease.flat, tenant.lease.stair.upper()
    text = f"BONIFICO DA {surname} {given[:-1]} AFFITO NOV INT {flat} SC {stair}"
    return text + _from(office, tenant), tenant.monthly


def _on_behalf(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    payer = office.random.choice(office.tenants).surname.upper()
    surname, given = tenant.capitals
    first = office.random.choice(GIVEN).upper()
    text = f"BONIFICO DA {payer} {first} PER CONTO {surname} {given} NOVEMBRE"
    return text, tenant.monthly


def _slip(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    return f"VERSAMENTO FRECCIA {tenant.lease.code}" + _from(office, tenant), tenant.monthly


def _on_account(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    text = f"BONIFICO DA {surname} {given} ACCONTO AFFITTO"
    return text + _from(office, tenant), tenant.monthly // 2


def _arrears(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    text = f"BONIFICO DA {surname} {given} SALDO ARRETRATI" + _from(office, tenant)
    return text, office.random.choice([5000, max(tenant.lease.balance_cents, 5000)])


def _mistyped(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    place = office.random.randrange(1, len(surname) - 1)
    wrong = surname[:place] + office.random.choice("ABEIORST") + surname[place + 1 :]
    return f"BONIFICO DA {wrong} {given} CAUSALE AFFITTO NOVEMBRE", tenant.monthly


def _swapped(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    place = office.random.randrange(1, len(surname) - 1)
    wrong = surname[:place] + surname[place + 1] + surname[place] + surname[place + 2 :]
    return f"BONIFICO DA {wrong} {given} CAUSALE AFFITTO NOVEMBRE", tenant.monthly


def _joined(_office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    return f"BONIFICO DA {surname.replace(chr(39), ' ')}{given} AFFITTO NOV", tenant.monthly


def _wrong_code(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    other = office.random.choice(office.tenants).lease.code
    return f"BON.DA {surname} {given} {other} CANONE 11/2026", tenant.monthly


def _two_months(_office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    surname, given = tenant.capitals
    return f"BONIFICO DA {surname} {given} AFFITTO OTT E NOV 2026", 2 * tenant.monthly


def _neighbour(office: MadeUpOffice, tenant: Tenant) -> tuple[str, int]:
    payer = " ".join(office.random.choice(office.tenants).capitals)
    surname, given = tenant.capitals
    return f"BONIFICO DA {payer} CANONE DI {surname} {given} NOVEMBRE", tenant.monthly


ORDINARY: dict[str, tuple[Maker, int]] = {
    "lease code": (_code, 50),
    "name": (_name, 60),
    "dwelling": (_dwelling, 45),
    "cut name, flat": (_cut, 25),
    "on behalf": (_on_behalf, 12),
    "payment slip": (_slip, 30),
    "on account": (_on_account, 16),
    "arrears": (_arrears, 22),
}
HARDER: dict[str, tuple[Maker, int]] = {
    "mistyped": (_mistyped, 20),
    "letters swapped": (_swapped, 20),
    "joined words": (_joined, 20),
    "wrong code": (_wrong_code, 20),
    "two months": (_two_months, 20),
    "neighbour pays": (_neighbour, 20),
}
UNKNOWABLE = (
    "BONIFICO ESTERO RIF 00839852",
    f"BONIFICO ESTERO RIF 79847742 IBAN ORDINANTE {STRANGER}",
    "GIROCONTO",
    "ACCREDITO CONTRIBUTO REGIONALE MOROSITA INCOLPEVOLE",
    "INTERESSI ATTIVI",
    "AFFITTO NOVEMBRE 2026",
    "BONIFICO DA VERDECCHIA OLIMPIA CANONE",
)


def make_lines(
    office: MadeUpOffice, *, paid: int, unknowable: int, harder: bool = False
) -> Iterator[MadeUpLine]:
    """Lines of households that live there, and lines of which nobody can tell."""
    kinds = {**ORDINARY, **(HARDER if harder else {})}
    names, weights = list(kinds), [weight for _, weight in kinds.values()]
    for _ in range(paid):
        kind = office.random.choices(names, weights)[0]
        tenant = office.random.choice(office.current)
        text, cents = kinds[kind][0](office, tenant)
        yield MadeUpLine(kind, _line(office, text, cents), tenant.lease.id)
    for _ in range(unknowable):
        cents = office.random.choice(office.tenants).monthly
        text = office.random.choice(UNKNOWABLE)
        yield MadeUpLine("nobody can tell", _line(office, text, cents), None)


def _line(office: MadeUpOffice, text: str, cents: int) -> IncomingLine:
    if office.random.random() < DAMAGED_SHARE:
        text = text.encode("cp1252", errors="replace").decode("cp1252")
    key = UUID(int=office.random.getrandbits(128))
    return IncomingLine(key, date(2026, 11, office.random.randint(1, 28)), cents, text)


def _from(office: MadeUpOffice, tenant: Tenant) -> str:
    known = office.random.random() < IBAN_SHARE
    return f" IBAN ORDINANTE {tenant.iban}" if known else ""
