import io
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from app.models.errors import OfficeError
from app.services.letters.content import (
    Deduction,
    ForfeitureTerms,
    Interest,
    Person,
    PlanAgreement,
    RecognisedCharge,
)
from app.services.letters.courtesy import LANGUAGES
from app.services.letters.epc_qr import payload
from app.services.letters.layout import MM, PAGE_HEIGHT
from app.services.letters.letterhead import LEFT, RIGHT
from app.services.letters.notice import NoticeTexts
from app.services.letters.payment_slips import QR_SIDE, transfer
from app.services.letters.pdf_pages import page_count
from app.services.letters.plan_agreement import render
from app.services.letters.templates import LetterTemplate, bundled_template
from tests.services.letters.examples import (
    CHARGES,
    COOPERATIVE,
    agreement,
    named,
    qr_contents,
    text,
    text_by_pypdf,
    texts,
)


def logo() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGBA", (300, 120), (30, 90, 160, 128)).save(buffer, "PNG")
    return buffer.getvalue()


def test_what_the_agreement_says() -> None:
    printed = text(render(agreement()))
    for words in (
        "Cooperativa Esempio",
        "C.F. 01234567890 · REA MI-1234567 · Albo cooperative A123456",
        "Milano, 18/11/2026",
        "Prot. n. 123/2026",
        "Raccomandata a mano",
        "Gent.ma Sig.ra Amina Haddad Via Cenni 11 20151 Milano (MI)",
        "Oggetto: Piano di rientro 2026-031",
        "Rif. contratto di locazione n. CENNI-001 · alloggio B-204",
        "A seguito del colloquio del 16/11/2026",
        "registrato a Milano il 15/03/2019 al n. 1234 serie 3T",
        "ai sensi e per gli effetti dell'art. 1988 c.c.",
        "€ 2.137,90 (euro duemilacentotrentasette/90)",
        "Conguaglio riscaldamento 2025 30/09/2026 € 687,40",
        "Totale del debito riconosciuto € 2.137,90",
        "con un acconto di € 200,00 e in n. 12 (dodici) rate",
        "Acconto 10/12/2026 € 200,00 1.937,90",
        "12/12 10/12/2027 € 161,51 0,00",
        "IBAN IT60 X054 2811 1010 0000 0123 456",
        "n. 3 (tre) rate consecutive",
        "art. 1186 c.c.",
        "senza effetto novativo (artt. 1230 e 1231 c.c.)",
        "art. 1193 c.c.",
        "Distinti saluti",
        "Letto, confermato e sottoscritto.",
        "Allegati: n. 13 bollettini",
        "Pagina 1 di 3",
        "Pagina 3 di 3",
    ):
        assert words in printed, words
    assert "BOZZA" not in printed
    assert "Coobbligati" not in printed
    assert "{" not in printed


def test_both_readers_find_the_text() -> None:
    assert "Totale del debito riconosciuto" in text_by_pypdf(render(agreement()))


def test_a_camera_reads_every_slip() -> None:
    plan = agreement()
    expected = [payload(transfer(plan.cooperative, each)) for each in plan.instalments]
    assert Counter(qr_contents(render(plan))) == Counter(expected)
    assert QR_SIDE >= 18 * MM


def test_slips_of_a_cooperative_with_a_long_foreign_name_are_read() -> None:
    cooperative = replace(COOPERATIVE, name="Cooperativa «Più» Олена 王 " + "N" * 200)
    plan = replace(agreement(3, 0), cooperative=cooperative)
    expected = [payload(transfer(cooperative, each)) for each in plan.instalments]
    assert Counter(qr_contents(render(plan))) == Counter(expected)


def test_a_draft_says_so_on_every_page() -> None:
    pages = texts(render(replace(agreement(), protocol_number="")))
    assert all("BOZZA" in page for page in pages)
    assert all("Prot." not in page for page in pages)


def test_without_an_iban_there_are_no_slips() -> None:
    plan = replace(agreement(), cooperative=replace(COOPERATIVE, iban=""))
    printed = text(render(plan))
    assert "con le modalità in uso per il canone" in printed
    assert "IBAN" not in printed
    assert "Allegati" not in printed
    assert qr_contents(render(plan)) == []


def test_co_obliged_sign_for_themselves() -> None:
    plan = replace(agreement(), co_obliged=(Person("Sara Conti"), Person("Omar Haddad", "CF2")))
    printed = text(render(plan))
    assert "nonché Sara Conti e Omar Haddad, C.F. CF2 (di seguito «i Coobbligati»)" in printed
    assert "art. 1309 c.c." in printed
    assert printed.count("Coobbligato/a in solido") == 2
    assert printed.count("Data Firma") == 4


def test_grants_and_interest_change_the_total() -> None:
    plan = agreement()
    plan = replace(
        plan,
        deductions=(Deduction("Contributo del fondo di solidarietà", 30_000),),
        interest=Interest(Decimal("1.6"), 30_000),
    )
    printed = text(render(plan))
    assert "Contributo del fondo di solidarietà – € 300,00" in printed
    assert "€ 1.837,90 (euro milleottocentotrentasette/90)" in printed
    assert "al tasso annuo del 1,6 %, pari complessivamente a € 300,00" in printed
    assert "non applica interessi" not in printed


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (ForfeitureTerms(1), "di una rata comporta la decadenza"),
        (ForfeitureTerms(4), "di n. 4 (quattro) rate consecutive comporta"),
        (
            ForfeitureTerms(3, 5, 12, 2),
            (
                "di n. 3 (tre) rate consecutive, oppure di n. 5 (cinque) rate anche non consecutive"
                " in n. 12 (dodici) mesi, oppure di n. 2 (due) mensilità correnti comporta"
            ),
        ),
        (ForfeitureTerms(0, 2, 1), "di n. 2 (due) rate anche non consecutive in un mese comporta"),
        (ForfeitureTerms(0, 0, 12, 1), "di una mensilità corrente comporta"),
        (
            ForfeitureTerms(grace_days=5),
            "Una rata pagata entro 5 giorni dalla scadenza si considera puntuale.",
        ),
    ],
)
def test_when_the_plan_is_lost(terms: ForfeitureTerms, words: str) -> None:
    assert words in text(render(replace(agreement(), forfeiture=terms)))


def test_a_plan_that_no_rule_loses_speaks_of_none() -> None:
    printed = text(render(replace(agreement(), forfeiture=ForfeitureTerms(0))))
    assert "decadenza" not in printed
    assert "Se una scadenza non viene rispettata" in printed


def test_an_informal_plan_recognises_nothing() -> None:
    informal = replace(agreement(), kind="informal", recognises_debt=False, forfeiture=None)
    printed = text(render(informal))
    assert "Oggetto: Accordo di rateizzazione 2026-031" in printed
    assert "Totale da pagare € 2.137,90" in printed
    assert "Per presa visione." in printed
    for words in ("art. 1988", "art. 2944", "art. 1186", "Letto, confermato", "riconosciuto"):
        assert words not in printed


def test_a_court_plan_names_the_judge_s_term_and_a_new_version_the_old_plan() -> None:
    printed = text(render(replace(agreement(), kind="court", replaces="2025-007")))
    assert "termine per il pagamento concesso dal giudice (art. 55 L. 392/78)" in printed
    assert "sostituisce, dal 18/11/2026, il piano 2025-007" in printed
    assert "art. 55" not in text(render(agreement()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("recognises", [True, False])
def test_the_courtesy_page_follows_the_signatures(language: str, recognises: bool) -> None:
    plan = replace(agreement(3), courtesy_language=language, recognises_debt=recognises)
    pages = texts(render(plan))
    assert len(pages) == len(texts(render(agreement(3)))) + 1
    page = next(page for page in pages if "IT60" in page and "Distinti saluti" not in page)
    assert "2.137,90" in page
    assert "10/12/2026" in page
    assert "{" not in page


@pytest.mark.parametrize(
    ("count", "down_payment", "words"),
    [
        (1, 0, "in un'unica rata,"),
        (1, 100, "con un acconto di € 1,00 e in una rata,"),
        (2, 0, "in n. 2 (due) rate,"),
    ],
)
def test_how_it_is_paid(count: int, down_payment: int, words: str) -> None:
    assert words in text(render(agreement(count, down_payment)))


@pytest.mark.parametrize(
    "name", ["D'Angelo", "Şahin", "Nguyễn", "Đorđević", "Олена", "حداد", "王小明", "রহমান"]
)
def test_names_print_and_can_be_searched(name: str) -> None:
    pages = texts(render(named(agreement(2, 0), name)))
    assert name in pages[0]


def test_the_same_content_gives_the_same_file() -> None:
    plan = named(agreement(), "حداد রহমান 王小明 Đorđević")
    first = render(plan)
    render(named(agreement(3, 0), "王 اخرى"))
    assert render(plan) == first
    assert render(replace(plan, plan_number="2026-032")) != first


def test_the_file_describes_itself() -> None:
    reader = PdfReader(io.BytesIO(render(agreement())))
    assert reader.metadata is not None
    assert reader.metadata.title == "Piano di rientro 2026-031"
    assert reader.metadata.author == "Cooperativa Esempio"
    assert str(reader.metadata.creation_date).startswith("2026-11-18")
    assert str(reader.root_object["/Lang"]) == "it-IT"
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_a_logo_prints_and_a_broken_one_is_refused() -> None:
    plan = replace(agreement(), cooperative=replace(COOPERATIVE, logo=logo()))
    assert len(PdfReader(io.BytesIO(render(plan))).pages[0].images) == 1
    broken = replace(plan, cooperative=replace(COOPERATIVE, logo=logo()[:40]))
    with pytest.raises(OfficeError) as caught:
        render(broken)
    assert caught.value.field == "logo"


def test_instalments_that_do_not_add_up_are_refused() -> None:
    plan = agreement()
    with pytest.raises(OfficeError, match="add up"):
        render(replace(plan, instalments=plan.instalments[1:]))


def test_a_wrong_iban_is_refused() -> None:
    plan = replace(agreement(), cooperative=replace(COOPERATIVE, iban="IT00X123"))
    with pytest.raises(OfficeError) as caught:
        render(plan)
    assert caught.value.field == "iban"


def test_a_template_with_an_unknown_placeholder_is_refused() -> None:
    bundled = bundled_template("it/plan_agreement")
    broken = LetterTemplate(
        tuple((name, "{nome}" if name == "greeting" else text) for name, text in bundled.phrases),
        bundled.clauses,
    )
    with pytest.raises(OfficeError, match=r"\{nome\}"):
        render(agreement(), NoticeTexts(broken))


def test_braces_in_a_name_are_only_braces() -> None:
    assert "{debt} {0} {" in text(render(named(agreement(1, 0), "{debt} {0} {")))


def boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every printed character."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text_page = page.get_textpage()
        for index in range(text_page.count_chars()):
            if text_page.get_text_range(index, 1).strip():
                found.append(text_page.get_charbox(index))
        text_page.close()
        page.close()
    document.close()
    return found


@pytest.mark.parametrize("count", [1, 12, 120])
@pytest.mark.parametrize(
    "name", ["Amina Haddad", "Maria Annunziata de' Conti Serbelloni " * 6, "حداد" * 40, "W" * 300]
)
def test_nothing_leaves_the_page(count: int, name: str) -> None:
    plan = replace(
        named(agreement(count), name),
        co_obliged=tuple(Person(f"{name} {number}") for number in range(3)),
        cooperative=replace(
            COOPERATIVE, name="Cooperativa di abitanti Di Vittorio " * 5, office_hours="9-12 " * 60
        ),
    )
    for left, bottom, right, top in boxes(render(plan)):
        assert left > LEFT - 1
        assert right < RIGHT + 1
        assert bottom > 5 * MM
        assert top < PAGE_HEIGHT - 8 * MM


def test_long_lists_repeat_their_head_and_keep_their_total() -> None:
    charges = [
        RecognisedCharge(f"Voce {number:03d}", CHARGES[0].due_on, 100 + number)
        for number in range(90)
    ]
    pages = texts(render(agreement(1, 0, charges)))
    assert sum("Voce Scadenza Importo" in page for page in pages) >= 2
    [page] = [page for page in pages if "Totale del debito riconosciuto" in page]
    assert "Voce 089" in page
    assert all(sum(f"Voce {number:03d} " in page for page in pages) == 1 for number in range(90))


ANY_PLAN = st.builds(
    lambda cents, count, down, name: named(
        agreement(
            count,
            min(down, cents - count) if down < cents - count else 0,
            [RecognisedCharge("Canone", CHARGES[0].due_on, cents)],
        ),
        name,
    ),
    cents=st.integers(120, 99_999_999_999),
    count=st.integers(1, 120),
    down=st.integers(0, 1_000_000),
    name=st.text(min_size=1, max_size=40),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_PLAN)
def test_any_plan_prints_each_instalment_once(plan: PlanAgreement) -> None:
    pages = texts(render(plan))
    printed = Counter(re.findall(r"PIANO-031-(?:R\d{3}|ACCONTO)-CENNI", " ".join(pages)))
    # Once in the schedule, once on its slip.
    assert printed == {each.payment_reference: 2 for each in plan.instalments}
    assert sum(each.cents for each in plan.instalments) == plan.total_cents
    assert page_count(render(plan)) == len(pages)
