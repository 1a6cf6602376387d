"""A small kit of spreadsheets, and the first page with a note of what it opens."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.ui.context import FirstRunContext
from app.ui.tasks import InlineTaskRunner
from app.ui.translation import ENGLISH
from tests.ui.conftest import RecordedMessages

SHEETS = {
    "interventi.csv": (
        "codice;denominazione;indirizzo;comune;contratto_gestore;fase;proprieta;data_avvio",
        "CEN;Via Cenni;Via Cenni 1;Milano;full;gestione;fondo;01/01/2020",
    ),
    "alloggi.csv": (
        (
            "codice;intervento;scala;piano;interno;mq;vani;destinazione;classe_energetica;millesimi;"
            "disponibile_dal;disponibile_al"
        ),
        "CEN-001;CEN;A;1;1;62,50;3;permanente;B;12,5;01/01/2020;",
    ),
    "nuclei.csv": (
        "codice;cognome;nome;codice_fiscale;telefono;email;lingua;componenti;iban",
        "N1;Rossi;Niccolò;;02 123456;;it;2;",
    ),
    "contratti.csv": (
        (
            "codice;alloggio;nucleo;tipo;decorrenza;scadenza;riconsegna_chiavi;canone_mensile;"
            "acconto_spese_mensile;giorno_scadenza;deposito"
        ),
        "C1;CEN-001;N1;permanente;01/02/2020;;;400,00;100,00;5;800,00",
    ),
    "movimenti.csv": (
        "contratto;data;scadenza;tipo;causale;addebito;accredito",
        "C1;01/10/2026;05/10/2026;canone;Canone ottobre;400,00;",
        "C1;07/10/2026;;incasso;Bonifico;;150,00",
    ),
}


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A cooperative of one unit, written as an Italian spreadsheet writes it."""
    folder = tmp_path / "esportazione"
    folder.mkdir()
    for name, lines in SHEETS.items():
        (folder / name).write_bytes("\r\n".join([*lines, ""]).encode("cp1252"))
    return folder


@pytest.fixture
def faulty_kit(kit: Path) -> Path:
    """The same with two faulty movements."""
    with (kit / "movimenti.csv").open("ab") as file:
        file.write("C9;01/11/2026;05/11/2026;canone;Canone;400,00;\r\n".encode("cp1252"))
        file.write("C1;31/02/2026;05/11/2026;canone;Canone;400,00;\r\n".encode("cp1252"))
    return kit


@dataclass
class Opened:
    """What the page asked to open, with the note to say."""

    offices: list[tuple[Path, str]] = field(default_factory=list)

    def open_office(self, path: Path, note: str) -> None:
        self.offices.append((path, note))


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def officeless_runner(
    messages: RecordedMessages, crashes: list[BaseException]
) -> Iterator[InlineTaskRunner]:
    made = InlineTaskRunner(None, on_office_error=messages.error, on_crash=crashes.append)
    yield made
    made.close()


@pytest.fixture
def first_run(
    officeless_runner: InlineTaskRunner, messages: RecordedMessages, opened: Opened
) -> FirstRunContext:
    return FirstRunContext(officeless_runner, messages, ENGLISH, opened.open_office)
