"""Golden letters: what each says of one fixed household, and that no page is cut or overprinted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from uuid import uuid4

import pypdfium2
import pytest

from app.office import Office
from app.services.bank_statements.matching import Confidence, IncomingLine, propose
from app.services.letters.content import (
    Addressee,
    ContractReference,
    Cooperative,
    InstalmentItem,
    Notice,
    OpenItem,
)
from app.services.letters.courtesy import LANGUAGES
from app.services.letters.letterhead import LEFT, RIGHT
from app.services.letters.notice import render
from app.services.letters.parties import lease_facts
from app.services.letters.reminder_letters import arrears_reference
from app.services.letters.texts import NOTICES
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.services.letters.examples import COOPERATIVE, IBAN, qr_contents, text, texts

CONTRACT = ContractReference(
    "contratto di locazione",
    "C00457",
    "CENNI-B-204",
    "Via Cenni 11, sc.\u00a0B, int.\u00a0204",
    date(2019, 3, 1),
    "registrato il 15/03/2019 al n. 1234",
)
ADDRESSEE = Addressee(
    "Egr. Sig.", "Ömer D'Angelo Şahin", ("Via Cenni 11, sc. B, int. 204", "20151 Milano")
)
ITEMS = (
    OpenItem("rent", "Canone settembre 2026", date(2026, 9, 5), 41_200),
    OpenItem("rent", "Canone ottobre 2026", date(2026, 10, 5), 41_200),
    OpenItem("service_advance", "Acconto spese ottobre 2026", date(2026, 10, 5), 9_600),
    OpenItem("adjustment", "Conguaglio 2025", date(2026, 9, 30), 68_740),
    OpenItem("interest", "Interessi legali", date(2026, 10, 31), 312),
    OpenItem("legal_costs", "Spese di notifica", date(2026, 10, 31), 1_150),
)
"""€ 1.622,02 in all: rent 824,00, service charges 96,00, the rest as it stands."""
INSTALMENTS = tuple(
    InstalmentItem(
        f"{number}/3", date(2026, 11 + number, 10), 54_067, f"PIANO 2026-031 RATA 0{number}/03"
    )
    for number in (0, 1)
)
VALUES = {
    "contract_description": "contratto di locazione n. C00457, relativo all'alloggio CENNI-B-204",
    "total_in_words": "milleseicentoventidue/02",
    "pay_by": "08/12/2026",
    "payment_days": "15",
    "oldest_due_on": "05/09/2026",
    "previous_on": "26/10/2026",
    "legal_rate": "1,6 %",
    "appointment": "26/11/2026, 15:30, Ufficio sociale",
    "plan_number": "2026-031",
    "agreed_on": "18/06/2026",
    "closed_on": "23/11/2026",
    "closing_reason": "tre rate consecutive non pagate.",
    "debt": "€ 1.622,02",
    "payment_terms": "in n. 3 (tre) rate",
    "instalment_count": "3",
    "first_due_on": "10/11/2026",
    "missed": "€ 1.081,34",
    "missed_on": "10/11/2026",
    "remaining": "€ 1.081,34",
}
REFERENCE = "ARRETRATI C00457 CENNI-B-204"
COMMON = (
    "Cooperativa Esempio",
    "Via Cenni 11, 20151 Milano (MI)",
    "C.F. 01234567890",
    "REA MI-1234567",
    "Albo cooperative A123456",
    "Milano, 23/11/2026",
    "Prot. n. 457/2026",
    "Egr. Sig. Ömer D'Angelo Şahin Via Cenni 11, sc. B, int. 204 20151 Milano",
    "Rif. contratto di locazione n. C00457 · alloggio CENNI-B-204 · Via Cenni 11, sc. B, int. 204",
    "Egr. Sig. Ömer D'Angelo Şahin,",
    "Tel. 02 1234567, ufficio@esempio.example, lun-ven 9-12.30.",
    "Distinti saluti Cooperativa Esempio Laura Bianchi, presidente",
)
TABLE = (
    "Canone settembre 2026 05/09/2026 € 412,00",
    "Canone ottobre 2026 05/10/2026 € 412,00",
    "Acconto spese ottobre 2026 05/10/2026 € 96,00",
    "Conguaglio 2025 30/09/2026 € 687,40",
    "Interessi legali 31/10/2026 € 3,12",
    "Spese di notifica 31/10/2026 € 11,50",
    "di cui canoni € 824,00",
    "di cui acconti spese € 96,00",
    "di cui conguagli € 687,40",
    "di cui interessi € 3,12",
    "di cui spese legali € 11,50",
    "Totale € 1.622,02",
)
BOX = ("IT60 X054 2811 1010 0000 0123 456", REFERENCE)
EXPECTED: dict[str, tuple[str, ...]] = {
    "friendly_reminder": (
        "Oggetto: Promemoria di pagamento – alloggio CENNI-B-204",
        "se ha già pagato, non tenga conto di questa lettera",
        "venga a parlarne con noi",
        "entro il 08/12/2026",
        *TABLE,
        *BOX,
    ),
    "second_reminder": (
        "Oggetto: Secondo sollecito di pagamento – alloggio CENNI-B-204",
        "precedente avviso del 26/10/2026",
        "Se ha già pagato, non tenga conto di questa lettera",
        *TABLE,
        *BOX,
    ),
    "invitation": (
        "Oggetto: Invito a colloquio – alloggio CENNI-B-204",
        "il giorno 26/11/2026, 15:30, Ufficio sociale",
        *TABLE,
    ),
    "notice_of_default": (
        "Oggetto: Costituzione in mora e intimazione di pagamento (art. 1219 c.c.)",
        "euro milleseicentoventidue/02",
        "ai sensi e per gli effetti dell'art. 1219 c.c.",
        "entro 15 giorni dal ricevimento di questa lettera",
        "interrompe la prescrizione (art. 2943 c.c.)",
        "art. 5 L. 392/1978",
        "chi risponde in solido",
        "È fatto salvo ogni diritto",
        *TABLE,
        *BOX,
    ),
    "plan_proposal": (
        "Oggetto: Proposta di piano di rientro – alloggio CENNI-B-204",
        "il debito di € 1.622,02 in n. 3 (tre) rate",
        "0/3 10/11/2026 € 540,67 PIANO 2026-031 RATA 00/03",
        "Totale € 1.081,34",
    ),
    "instalment_late": (
        "Oggetto: Piano di rientro 2026-031 – rata non ancora pagata",
        "1/3 10/12/2026 € 540,67 PIANO 2026-031 RATA 01/03",
        *BOX,
    ),
    "plan_forfeiture": (
        "Oggetto: Piano di rientro 2026-031 – decadenza dal beneficio del termine",
        "tre rate consecutive non pagate.",
        "art. 1186 c.c.",
        *TABLE,
        *BOX,
    ),
    "plan_discharge": (
        "Oggetto: Piano di rientro 2026-031 – liberatoria",
        "concordato il 18/06/2026 per un debito di € 1.622,02, è stato pagato per intero",
        "l'ultimo pagamento è del 23/11/2026",
    ),
    "plan_status": (
        "Oggetto: Piano di rientro 2026-031 – situazione al 23/11/2026",
        "restano da pagare € 1.081,34",
        "IBAN IT60 X054 2811 1010 0000 0123 456 intestato a Cooperativa Esempio",
        "0/3 10/11/2026 € 540,67 PIANO 2026-031 RATA 00/03",
    ),
}
LISTS_CHARGES = frozenset(name for name, fields in EXPECTED.items() if TABLE[0] in fields)
ASKS = frozenset(name for name, fields in EXPECTED.items() if REFERENCE in fields)
LONGEST = "Maria Addolorata Immacolata Concetta D'Angelo Şahin-Đorđević vedova Wickramasinghe"


def letter(name: str, language: str = "") -> Notice:
    """A letter to the fixed household."""
    items = ITEMS if name in LISTS_CHARGES else ()
    lists = name in ("plan_proposal", "instalment_late", "plan_status")
    return Notice(
        cooperative=COOPERATIVE,
        addressee=ADDRESSEE,
        contract=CONTRACT,
        name=name,
        dated_on=date(2026, 11, 23),
        values=tuple(VALUES.items()),
        conditions=frozenset({"lease", "co_obliged", "plan", "previous", "appointment"}),
        items=items,
        instalments=INSTALMENTS if lists else (),
        asked_cents=sum(item.cents for item in items) or (108_134 if name in ASKS else 0),
        payment_reference=REFERENCE,
        protocol_number="457/2026",
        means="Raccomandata A/R",
        courtesy_language=language,
    )


def many(count: int) -> tuple[OpenItem, ...]:
    """Charges of every kind, with the longest descriptions."""
    kinds = ("rent", "service_advance", "adjustment", "interest", "legal_costs", "opening_balance")
    return tuple(
        OpenItem(
            kinds[number % 6],
            f"Conguaglio riscaldamento e acqua calda sanitaria, esercizio {2000 + number}",
            date(2000 + number, 1 + number % 12, 28),
            12_345_678 + number,
        )
        for number in range(count)
    )


def hard(name: str, language: str = "") -> Notice:
    """The same letter with all that is long: names, tables, references."""
    easy = letter(name, language)
    items = many(40) if easy.items else ()
    instalments = tuple(
        InstalmentItem(
            f"{number}/40",
            date(2027 + number // 12, number % 12 + 1, 28),
            12_345_678,
            f"PIANO 2026-031 RATA {number:02d}/40 CENNI-B-SCALA12-INTERNO204",
            "pagata il 10/01/2027",
        )
        for number in range(1, 41)
    )
    return replace(
        easy,
        cooperative=replace(
            COOPERATIVE,
            name="Cooperativa Edificatrice di Abitanti Lavoratori e Pensionati di Niguarda, Dergano"
            " e Affori – Società cooperativa a proprietà indivisa e mutualità prevalente",
            signatory="Avv. Maria Antonietta Bernasconi Castiglioni, presidente del consiglio",
            certified_email="amministrazione.inquilinato@pec.cooperativaedificatrice.example",
        ),
        addressee=Addressee(
            "Gent.ma Sig.ra",
            LONGEST,
            ("Via Privata Fratelli Cervi di Campegine 123/B, sc. B, int. 204", "20151 Milano (MI)"),
        ),
        items=items,
        instalments=instalments if easy.instalments else (),
        asked_cents=sum(item.cents for item in items) or easy.asked_cents,
    )


Box = tuple[float, float, float, float]


def boxes(pdf: bytes) -> Iterator[list[Box]]:
    """Where text stands on each page: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        words = page.get_textpage()
        yield [words.get_rect(number) for number in range(words.count_rects())]
    document.close()


def overprinted(one: Box, other: Box) -> bool:
    """Whether one text stands over another; descenders may reach into the line below, and joined
    Arabic letters a point into each other."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 2 and high > 0.4 * min(one[3] - one[1], other[3] - other[1])


def test_every_letter_has_its_golden_fields() -> None:
    assert set(EXPECTED) == set(NOTICES)


@pytest.mark.parametrize("name", NOTICES)
def test_a_letter_says_exactly_what_it_must(name: str) -> None:
    said = text(render(letter(name)))
    missing = [field for field in (*COMMON, *EXPECTED[name]) if field not in said]
    assert missing == []
    assert "{" not in said


@pytest.mark.parametrize("name", NOTICES)
def test_the_code_asks_for_the_whole_amount_as_the_letter_does(name: str) -> None:
    asked = letter(name).asked_cents
    wanted = (
        f"BCD\n002\n1\nSCT\n\nCooperativa Esempio\n{IBAN}"
        f"\nEUR{asked // 100}.{asked % 100:02d}\n\n\n{REFERENCE}"
    )
    assert qr_contents(render(letter(name))) == ([wanted] if name in ASKS else [])


@pytest.mark.parametrize("name", ["friendly_reminder", "invitation", "instalment_late"])
def test_a_letter_that_opens_a_door_is_one_page_without_threats(name: str) -> None:
    pages = texts(render(letter(name)))
    assert len(pages) == 1
    for threat in ("art.", "giudizio", "mora", "legale"):
        assert threat not in pages[0].split("Totale")[-1]


@pytest.mark.parametrize("language", ["", *LANGUAGES])
@pytest.mark.parametrize("name", NOTICES)
def test_nothing_is_cut_or_overprinted_however_long(name: str, language: str) -> None:
    for page in boxes(render(hard(name, language))):
        assert all(box[0] > LEFT - 1 and box[2] < RIGHT + 1 for box in page)
        assert [pair for pair in combinations(page, 2) if overprinted(*pair)] == []


@pytest.mark.parametrize("name", sorted(LISTS_CHARGES))
@pytest.mark.parametrize("count", range(1, 30))
def test_a_signature_stands_with_words_that_it_signs(name: str, count: int) -> None:
    *_, last = texts(render(replace(letter(name), items=many(count))))
    assert "Distinti saluti" in last
    assert "lun-ven 9-12.30" in last.split("Distinti saluti")[0]


@pytest.mark.parametrize("name", NOTICES)
def test_an_empty_letterhead_leaves_no_holes(name: str) -> None:
    bare = replace(letter(name), cooperative=Cooperative(name=""), asked_cents=162_202)
    pdf = render(bare)
    said = text(pdf)
    assert qr_contents(pdf) == []
    for hole in (". .", " ,", "()", "IBAN", "intestato", "C.F.", "Tel."):
        assert hole not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_courtesy_page_gives_no_day_that_the_italian_does_not(language: str) -> None:
    by_day = texts(render(letter("friendly_reminder", language)))
    assert "08/12/2026" in by_day[-1]
    # Its term runs from the receipt.
    from_receipt = texts(render(letter("notice_of_default", language)))
    assert "08/12/2026" not in " ".join(from_receipt)
    assert "15" in from_receipt[-1]


@pytest.mark.parametrize("name", ["D'Angelo Giuseppe", "Şahin Zoë", "Rossi Mario"])
def test_the_bank_line_of_a_transfer_finds_its_lease_again(office: Office, name: str) -> None:
    with office.write("Let") as session:
        development = add_development(session)
        for number in (1, 2):
            unit = add_unit(session, development, f"CENNI-{number:03d}")
            lease = add_lease(
                session, unit, add_household(session, name, f"N{number}"), f"C0000{number}"
            )
            charge_rent(session, lease, date(2026, 9, 1), date(2026, 10, 1))
    with office.read() as session:
        # Less than what is owed, and no name: the words alone tell.
        words = f"BONIFICO SEPA {arrears_reference(lease_facts(session, lease))}"
        line = IncomingLine(uuid4(), date(2026, 11, 23), 30_000, words.upper())
        [found] = propose(session, [line])
    assert found.confidence is Confidence.SURE
    assert [part.lease_id for part in found.parts] == [lease]
