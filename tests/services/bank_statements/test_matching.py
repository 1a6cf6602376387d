"""Whose a transfer is: what the office relies on when it accepts all that is sure unseen."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from app.models.bank_statements import KnownPayer
from app.models.running_write import running_write
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.from_file import propose_for, read_file, readable
from app.services.bank_statements.matching import (
    Confidence,
    IncomingLine,
    Proposal,
    propose,
    propose_with,
    read_directory,
)
from app.services.bank_statements.matching.clues import clues_of
from app.services.bank_statements.matching.names import NameIndex
from app.services.bank_statements.matching.words import words_of
from app.services.exchange.kit import import_kit
from app.services.ledger.figures import month_number
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.matching_yardstick.counting import Tally
from tests.matching_yardstick.made_up import make_lines, make_office

KITS = Path(__file__).parents[2] / "data"
NOVEMBER = date(2026, 11, 5)
IBAN = "IT60X0542811101000000123456"
RENT = 60000


def line(text: str, cents: int = RENT, **more: str) -> IncomingLine:
    return IncomingLine(uuid4(), NOVEMBER, cents, text, **more)


@pytest.fixture
def let(office: Office) -> Office:
    """Three households: two of the same name, and one whose name no code page of a bank has."""
    with office.write("Let") as session:
        development = add_development(session)
        for number, name in enumerate(("Rossi Mario", "Rossi Mario", "Şahin Zoë"), start=1):
            stair = "ABC"[number - 1]
            unit = add_unit(session, development, f"CENNI-{number:03d}", stair=stair)
            household = add_household(session, name, f"N{number:05d}")
            lease = add_lease(session, unit, household, f"C{number:05d}")
            let = session.get_one(Lease, lease)
            let.monthly_rent_cents, let.monthly_service_advance_cents = RENT, number * 1000
    return office


def proposed(office: Office, *lines: IncomingLine) -> list[Proposal]:
    with office.read() as session:
        return propose(session, lines)


def code_of(proposal: Proposal) -> str | None:
    return proposal.parts[0].lease_code if proposal.parts else None


@pytest.mark.parametrize("kit", ["kit", "kit-with-errors"])
def test_on_the_kits_nothing_sure_is_wrong(office: Office, kit: str) -> None:
    import_kit(office, KITS / kit, skip_faulty=True)
    truth = {
        (each["file"], each["n"]): each["lease"]
        for each in json.loads((KITS / kit / "truth.json").read_text(encoding="utf-8"))["bank"]
    }
    tally = Tally()
    with office.read() as session:
        keys = {row.code: row.id for row in session.execute(select(Lease.code, Lease.id))}
        for name in ("banca.csv", "banca.camt053.xml"):
            read = read_file(session, KITS / kit / name)
            for movement, proposal in propose_for(session, readable(read)):
                lease = truth.pop((name, movement.position))
                tally.add(kit, movement.text, keys.get(lease), proposal)
    assert truth == {}
    assert tally.wrong == []
    assert tally.sure_share >= 0.85
    assert tally.right_share >= 0.97


@pytest.mark.parametrize(("seed", "households"), [(1, 300), (2, 300), (3, 1500)])
@pytest.mark.parametrize("harder", [False, True])
def test_in_offices_full_of_homonyms_nothing_sure_is_wrong(
    seed: int, households: int, harder: bool
) -> None:
    office = make_office(seed, households)
    tally = Tally()
    for made in make_lines(office, paid=300, unknowable=60, harder=harder):
        (proposal,) = propose_with(office.directory, [made.line])
        tally.add(made.kind, made.line.text, made.lease_id, proposal)
    assert tally.wrong == []
    assert tally.unknowable.of(Confidence.NONE, right=True) == tally.unknowable.lines
    assert tally.right_share >= 0.97
    if not harder:
        assert tally.sure_share >= 0.85


@pytest.mark.parametrize(
    ("text", "cents", "code"),
    [
        ("VERSAMENTO FRECCIA C00002", RENT + 2000, "C00002"),
        ("AFFITTO ROSSI MARIO", RENT + 2000, "C00002"),
        ("BONIFICO DA ROSSI MARIO AFFITTO INT 1 SC A", 100, "C00001"),
        ("ROSSI MARIO CENNI 002 CANONE", 100, "C00002"),
        ("BON. ?AHIN ZOE CANONE", RENT + 3000, "C00003"),
        ("BONIFICO DA VERDI ANNA PER CONTO SAHIN ZOE NOVEMBRE", RENT + 3000, "C00003"),
        ("BONIFICO DA ZOË ŞAHIN AFFITTO", 100, "C00003"),
    ],
)
def test_what_is_sure(let: Office, text: str, cents: int, code: str) -> None:
    (found,) = proposed(let, line(text, cents))
    assert (found.confidence, code_of(found)) == (Confidence.SURE, code)
    assert found.reasons


@pytest.mark.parametrize(
    ("text", "cents", "confidence"),
    [
        ("BONIFICO ESTERO RIF 00839852", RENT + 1000, Confidence.NONE),
        ("AFFITTO NOVEMBRE", RENT + 1000, Confidence.NONE),
        ("AFFITTO ROSSI MARIO", 5000, Confidence.LIKELY),
        ("AFFITTO ROSSI MARIO INT 3 SC C", RENT + 1000, Confidence.LIKELY),
        ("SAHIM ZOE AFFITTO", RENT + 3000, Confidence.LIKELY),
        # A code whose figures nothing vouches for; a reference that does not check.
        ("VERSAMENTO FRECCIA C00002", 100, Confidence.LIKELY),
        ("BONIFICO RIF RF46C00002", RENT + 2000, Confidence.NONE),
        ("GIROCONTO ALLOGGIO CENNI-003 SAHIN ZOE", RENT, Confidence.NONE),
        ("ADDEBITO C00001", -100, Confidence.NONE),
        ("GIROCONTO ROSSI MARIO", 123, Confidence.NONE),
    ],
)
def test_what_is_not_sure(let: Office, text: str, cents: int, confidence: Confidence) -> None:
    assert proposed(let, line(text, cents))[0].confidence is confidence


def test_two_codes_in_one_transfer_are_two_parts_that_make_it_up(let: Office) -> None:
    both = 2 * RENT + 3000
    (found,) = proposed(let, line("CANONI C00001 E C00002", both))
    assert [(part.lease_code, part.cents) for part in found.parts] == [
        ("C00001", RENT + 1000),
        ("C00002", RENT + 2000),
    ]
    (found,) = proposed(let, line("CANONI C00001 E C00002", both - 500))
    assert found.confidence is Confidence.LIKELY
    assert sum(part.cents for part in found.parts) == both - 500


def test_an_account_that_pays_for_two_households_is_sure_of_neither(let: Office) -> None:
    with let.write("Learn") as session:
        for lease in session.scalars(select(Lease).where(Lease.code != "C00003")):
            session.add(
                KnownPayer(
                    iban=IBAN,
                    folded_name="",
                    lease_id=lease.id,
                    change_id=running_write(session).change_id,
                )
            )
    (found,) = proposed(let, line("AFFITTO", RENT, counterparty_iban=IBAN))
    assert found.confidence is not Confidence.SURE
    (found,) = proposed(let, line("AFFITTO", RENT + 1000, counterparty_iban=IBAN))
    assert code_of(found) == "C00001"


def test_the_month_that_a_payer_names_goes_with_the_proposal(let: Office) -> None:
    (found,) = proposed(let, line("C00001 CANONE E SPESE 10/2026"))
    assert [choice.month for choice in found.parts[0].choices] == [month_number(date(2026, 10, 1))]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("AFFITTO NOVEMBRE 2026", [(2026, 11)]),
        ("CANONE OTT E NOV 2026", [(2026, 10), (2026, 11)]),
        ("CANONE DICEMBRE", [(2026, 12)]),
        ("AFFITTO 09/2026", [(2026, 9)]),
        ("MAGGIO ANNA BONIFICO", []),
        ("AFFITTO DEL 05/11/2026", []),
        ("CANONE GENNAIO 2030", []),
    ],
)
def test_months_in_the_payers_words(text: str, months: list[tuple[int, int]]) -> None:
    found = clues_of(line(text)).months
    assert list(found) == [month_number(date(year, month, 1)) for year, month in months]


def test_december_named_in_january_is_last_years() -> None:
    january = IncomingLine(uuid4(), date(2027, 1, 8), 1, "AFFITTO DICEMBRE")
    assert clues_of(january).months == (month_number(date(2026, 12, 1)),)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("D'ANGELO STEFANO", "full"),
        ("D ANGELO STEFANO", "full"),
        ("STEFANO DANGELO", "full"),
        ("DANGELOSTEFANO", "full"),
        ("D’Angelo Stefan", "cut"),
        ("DANGELO STEFNAO", "mistyped"),
        ("DANGELO STE", "cut"),
        ("ANGELO STEFANO", "mistyped"),
        ("DANIELA STEFANO", "nobody"),
        ("STEFANO", "nobody"),
    ],
)
def test_names_in_any_order_with_typing_errors(text: str, how: str) -> None:
    index, key = NameIndex(), UUID(int=1)
    index.add(key, "D'Angelo", "Stefano")
    index.finish()
    found = index.find(words_of(text))
    assert {"full": found.full, "cut": found.cut, "mistyped": found.mistyped}.get(
        how, frozenset({key})
    ) == {key}
    if how == "nobody":
        assert found.best == frozenset()


def test_matching_does_not_read_the_ledger(let: Office) -> None:
    with let.read() as session:
        directory = read_directory(session, NOVEMBER)
    assert {lease.code for lease in directory.leases.values()} == {"C00001", "C00002", "C00003"}
