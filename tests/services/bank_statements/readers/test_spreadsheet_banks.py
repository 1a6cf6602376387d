"""Spreadsheets as banks of Italy and elsewhere lay them out; names and numbers are made up."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.models.bank_statements import StatementFormat
from app.services.bank_statements.readers.grid import read_grid
from app.services.bank_statements.readers.layout_guess import guess_layout
from app.services.bank_statements.readers.spreadsheet import read_spreadsheet
from app.services.bank_statements.readers.statement_file import FileLine, StatementFile

RENT = (date(2026, 11, 5), 48250)
FEE = (date(2026, 11, 6), -1275)
BILL = (date(2026, 11, 9), -239508)


@dataclass(frozen=True)
class Bank:
    """A bank's sheet, and what must come out besides the three movements."""

    sheet: str
    account: str = ""
    opening: int | None = None
    closing: int | None = None
    encoding: str = "utf-8"
    left_out: int = 0


BANKS = {
    "in and out, negative out, totals below": Bank(
        "Lista movimenti;;;;;\nConto corrente: 1000/00012345 - COOPERATIVA ESEMPIO;;;;;\n"
        "Periodo dal 01/11/2026 al 30/11/2026;;;;;\n;;;;;\n"
        "Data Operazione;Data Valuta;Entrate;Uscite;Descrizione;Descrizione Completa\n"
        "05/11/2026;05/11/2026;482,50;;BON.DA D'ANGELO;BON.DA D'ANGELO NICOLÒ CANONE\n"
        "06/11/2026;06/11/2026;;-12,75;COMMISSIONI;COMMISSIONI BONIFICO\n"
        "09/11/2026;09/11/2026;;-2.395,08;F24 TELEMATICO;F24 TELEMATICO\n"
        ";;482,50;-2.407,83;Totale;\n",
        account="1000/00012345",
        encoding="cp1252",
    ),
    "state of each movement": Bank(
        "Risultati Ricerca Movimenti\n\n"
        "Data_Operazione;Data_Valuta;Entrate;Uscite;Descrizione;Descrizione_Completa;Stato;Moneymap\n"
        ";;;-35,00;Autorizzazione;Negozio;Autorizzato;\n"
        "09/11/2026;09/11/2026;;-2.395,08;F24;F24 Telematico;Contabilizzato;Tasse\n"
        "06/11/2026;06/11/2026;;-12,75;Commissioni;Commissioni bonifico;Contabilizzato;\n"
        "05/11/2026;05/11/2026;482,50;;Bonifico;Ord: D'Angelo Nicolò Canone;Contabilizzato;\n",
        left_out=1,
    ),
    "booked or not, with a card": Bank(
        "Data;Operazione;Dettagli;Conto o carta;Contabilizzazione;Categoria ;Valuta;Importo\n"
        "12/11/2026;Pagamento;NEGOZIO;Carta 1234;NON CONTABILIZZATO;Spese;EUR;-35\n"
        "09/11/2026;F24;TELEMATICO;Conto 1000/00012345;CONTABILIZZATO;Tasse;EUR;-2395,08\n"
        "06/11/2026;Commissioni;BONIFICO;Conto 1000/00012345;CONTABILIZZATO;;EUR;-12,75\n"
        "05/11/2026;Bonifico;D'ANGELO;Conto 1000/00012345;CONTABILIZZATO;;EUR;482,5\n",
        left_out=1,
        account="1000/00012345",
    ),
    "points between the parts of a day": Bank(
        "Data Registrazione;Data valuta;Descrizione;Importo (EUR);\n"
        "05.11.2026;05.11.2026;BONIFICO SEPA   ORD. D'ANGELO  CANONE;482,50;\n"
        "06.11.2026;06.11.2026;COMMISSIONI;-12,75;\n"
        "09.11.2026;09.11.2026;F24;-2.395,08;\n",
    ),
    "the business portal of a group": Bank(
        "Ragione Sociale;Data contabile;Data valuta;Banca;Rapporto;Importo;Divisa;Descrizione;"
        "Categoria/sottocategoria;Hashtag\n"
        "COOPERATIVA ESEMPIO;05/11/2026;05/11/2026;05034 - BANCA;5462 - 03406 - 178800005462;"
        "482,50;EUR;BONIFICO DA D'ANGELO;Incassi;\n"
        "COOPERATIVA ESEMPIO;06/11/2026;06/11/2026;05034 - BANCA;5462 - 03406 - 178800005462;"
        "-12,75;EUR;COMMISSIONI;Spese;\n"
        "COOPERATIVA ESEMPIO;09/11/2026;09/11/2026;05034 - BANCA;5462 - 03406 - 178800005462;"
        "-2.395,08;EUR;F24;Tasse;\n",
        account="5462-03406-178800005462",
    ),
    "the post": Bank(
        "Intestato a: COOPERATIVA ESEMPIO;;;;\nSaldo contabile al 30/11/2026;;;;1.074,67\n"
        "Saldo disponibile;;;;900,00\n;;;;\n"
        "Data Contabile;Data Valuta;Addebiti (euro);Accrediti (euro);Descrizione operazioni\n"
        "09/11/2026;09/11/2026;2.395,08;;F24\n"
        "06/11/2026;06/11/2026;12,75;;COMMISSIONI\n"
        "05/11/2026;05/11/2026;;482,50;BONIFICO DA D'ANGELO\n",
    ),
    "balances as first and last row": Bank(
        "DATA CONTABILE;DATA VALUTA;USCITE;ENTRATE;CAUSALE;DESCRIZIONE OPERAZIONE\n"
        ";;;3.000,00;;Saldo iniziale\n"
        "05/11/2026;05/11/2026;;482,50;BONIFICO;D'ANGELO\n"
        "06/11/2026;06/11/2026;12,75;;COMMISSIONI;COMMISSIONI BONIFICO\n"
        "09/11/2026;09/11/2026;2.395,08;;F24;DELEGA\n"
        ";;;1.074,67;;Saldo finale\n",
        opening=300000,
        closing=107467,
    ),
    "debit and credit with a running balance": Bank(
        "Conto corrente n. 000012345;;;;;\nSaldo iniziale al 01/11/2026;;;;;3.000,00\n\n"
        "Data;Valuta;Dare;Avere;Saldo;Descrizione operazione\n"
        "05/11/2026;05/11/2026;;482,50;3.482,50;BONIFICO DA D'ANGELO\n"
        "06/11/2026;06/11/2026;12,75;;3.469,75;COMMISSIONI\n"
        "09/11/2026;09/11/2026;2.395,08;;1.074,67;F24\n",
        account="000012345",
        opening=300000,
        closing=107467,
    ),
    "newest first, running balance, nothing else": Bank(
        "Data movimento;Data valuta;Descrizione operazione;Causale;Importo;Divisa *;"
        "Saldo progressivo;Nota personale;\n"
        "09/11/2026;09/11/2026;F24;DELEGA;-2.395,08;EUR;1.074,67;;\n"
        "06/11/2026;06/11/2026;COMMISSIONI;SPESE;-12,75;EUR;3.469,75;;\n"
        "05/11/2026;05/11/2026;BONIFICO DA D'ANGELO;BONIFICO;482,50;EUR;3.482,50;;\n",
        opening=300000,
        closing=107467,
    ),
    "credit and debit, balance of a day below": Bank(
        "Data operazione;Data valuta;Descrizione;Debito;Credito;Etichette\n"
        "05/11/2026;05/11/2026;BONIFICO DA D'ANGELO;;482,50;\n"
        "06/11/2026;06/11/2026;COMMISSIONI;-12,75;;\n"
        "09/11/2026;09/11/2026;F24;-2.395,08;;\n"
        "30/11/2026;;Saldo al;;1.074,67;\n",
        closing=107467,
    ),
    "a sign, and the code of the operation": Bank(
        "DATA INIZIO PERIODO;DATA FINE PERIODO;COD ABI;DATA CONTABILE;DATA VALUTA;NUMERO CONTO;"
        "NUMERO OPERAZIONE;DESCRIZIONE OPERAZIONE;SEGNO;IMPORTO ORIGINARIO;"
        "IMPORTO MOVIMENTO CONTO;DIVISA IMPORTO;CODICE CAUSALE;DESCRIZIONE CAUSALE\n"
        "01/11/2026;30/11/2026;05034;05/11/2026;05/11/2026;000012345;1;BONIFICO DA D'ANGELO;A;"
        "482,50;482,50;EUR;48;BONIFICO\n"
        "01/11/2026;30/11/2026;05034;06/11/2026;06/11/2026;000012345;2;COMMISSIONI;D;12,75;12,75;"
        "EUR;16;SPESE\n"
        "01/11/2026;30/11/2026;05034;09/11/2026;09/11/2026;000012345;3;F24;D;2.395,08;2.395,08;"
        "EUR;19;DELEGHE\n",
        account="000012345",
    ),
    "Addebito or Accredito in words, under any name": Bank(
        "Data;Cosa;Importo;Causale\n05/11/2026;Accredito;482,50;D'ANGELO\n"
        "06/11/2026;Addebito;12,75;COMMISSIONI\n09/11/2026;Addebito;2.395,08;F24\n",
    ),
    "blanks between thousands": Bank(
        "Data contabile;Data valuta;Descrizione;CAUSALE;Accrediti;Addebiti;Descrizione estesa\n"
        "05/11/2026;05/11/2026;BONIFICO;48;482,50;;D'ANGELO CANONE\n"
        "06/11/2026;06/11/2026;SPESE;16;;-12,75;COMMISSIONI\n"
        "09/11/2026;09/11/2026;F24;19;;-2 395, 08;DELEGA\n",
    ),
    "in all amounts the euro": Bank(
        "Data;Descrizione;Importo in euro\n05/11/2026;D'ANGELO;€ 482,50\n"
        "06/11/2026;COMMISSIONI;€ -12,75\n09/11/2026;F24;-€ 2.395,08\n"
        "Totale;;€ -1.925,33\n",
    ),
    "brackets": Bank(
        "Data;Descrizione;Importo\n5/11/26;D'ANGELO;482,50\n6/11/26;SPESE;(12,75)\n"
        "9/11/26;F24;(2.395,08)\n",
    ),
    "minus behind": Bank(
        "Data|Descrizione|Importo\n2026-11-05|D'ANGELO|482,50\n2026-11-06|SPESE|12,75-\n"
        "2026-11-09|F24|2.395,08-\n",
    ),
    "movements not booked yet below a heading": Bank(
        "Data;Valuta;Importo;Descrizione\nMovimenti contabilizzati;;;\n"
        "05/11/2026;05/11/2026;482,50;D'ANGELO\n06/11/2026;06/11/2026;-12,75;SPESE\n"
        "09/11/2026;09/11/2026;-2.395,08;F24\n"
        "Movimenti non contabilizzati;;;\n12/11/2026;12/11/2026;-35,00;NEGOZIO\n",
        left_out=1,
    ),
    "English, as a bank on the telephone": Bank(
        '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference",'
        '"Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"\n'
        "2026-11-05,2026-11-05,\"D'Angelo Nicolò\",IT60X0542811101000000123456,Credit Transfer,"
        '"Canone, novembre",Main,482.50,482.50,EUR,1\n'
        "2026-11-06,2026-11-06,Banca,,Fee,,Main,-12.75,,,\n"
        "2026-11-09,2026-11-09,Agenzia,,Debit Transfer,F24,Main,-2395.08,,,\n",
    ),
    "English, with states and times": Bank(
        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
        "TOPUP,Current,2026-11-04 10:00:00,2026-11-05 10:22:33,Payment from D'Angelo,482.50,0.00,"
        "EUR,COMPLETED,3482.50\n"
        "FEE,Current,2026-11-06 10:00:00,2026-11-06 10:00:00,Fee,-12.75,0.00,EUR,COMPLETED,"
        "3469.75\n"
        "CARD_PAYMENT,Current,2026-11-07 10:00:00,,Shop,-35.00,0.00,EUR,PENDING,\n"
        "TRANSFER,Current,2026-11-09 10:00:00,2026-11-09 10:00:00,F24,-2395.08,0.00,EUR,COMPLETED,"
        "1074.67\n",
        opening=300000,
        closing=107467,
        left_out=1,
    ),
    "English, the month first": Bank(
        "Date,Description,Withdrawals,Deposits\n11/05/2026,D'Angelo,,482.50\n"
        '11/06/2026,Fees,12.75,\n11/09/2026,F24,"2,395.08",\n'
        "11/30/2026,Closing balance,,\n",
    ),
    "German": Bank(
        "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;"
        "Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;BIC;Betrag;Waehrung;Info\n"
        "DE89370400440532013000;05.11.26;05.11.26;GUTSCHRIFT;MIETE;D'ANGELO;"
        "IT60X0542811101000000123456;;482,50;EUR;Umsatz gebucht\n"
        "DE89370400440532013000;06.11.26;06.11.26;ENTGELT;GEBUEHR;BANK;;;-12,75;EUR;"
        "Umsatz gebucht\n"
        "DE89370400440532013000;09.11.26;09.11.26;LASTSCHRIFT;F24;AGENZIA;;;-2395,08;EUR;"
        "Umsatz gebucht\n",
        account="DE89370400440532013000",
    ),
    "Swiss": Bank(
        "Datum;Buchungstext;Belastung;Gutschrift;Saldo\n"
        "09.11.2026;F24;2'395.08;;1'074.67\n06.11.2026;Spesen;12.75;;3'469.75\n"
        "05.11.2026;D'Angelo;;482.50;3'482.50\n",
        opening=300000,
        closing=107467,
    ),
    "French": Bank(
        "Compte courant 00012345678\nSolde précédent au 31/10/2026;3 000,00\n\n"
        "Date;Date de valeur;Libellé;Débit;Crédit\n"
        "05/11/2026;05/11/2026;VIREMENT D'ANGELO;;482,50\n"
        "06/11/2026;06/11/2026;FRAIS;12,75;\n09/11/2026;09/11/2026;F24;2 395,08;\n"
        "Nouveau solde au 30/11/2026;;;;1 074,67\n",
        account="00012345678",
        opening=300000,
        closing=107467,
        encoding="cp1252",
    ),
    "Spanish": Bank(
        "Fecha operación;Concepto;Fecha valor;Importe EUR;Saldo EUR\n"
        "09/11/2026;F24;09/11/2026;-2.395,08;1.074,67\n"
        "06/11/2026;COMISION;06/11/2026;-12,75;3.469,75\n"
        "05/11/2026;TRANSFERENCIA D'ANGELO;05/11/2026;482,50;3.482,50\n",
        opening=300000,
        closing=107467,
    ),
    "Dutch": Bank(
        '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)",'
        '"MutatieSoort","Mededelingen"\n'
        '"20261105","D\'Angelo","NL91ABNA0417164300","IT60X0542811101000000123456","OV","Bij",'
        '"482,50","Overschrijving","huur"\n'
        '"20261106","Bank","NL91ABNA0417164300","","DV","Af","12,75","Diversen","kosten"\n'
        '"20261109","Agenzia","NL91ABNA0417164300","","IC","Af","2395,08","Incasso","F24"\n',
        account="NL91ABNA0417164300",
    ),
    "named months, two bytes a letter": Bank(
        "Data\tDescrizione\tEntrate\tUscite\n05-nov-2026\tD'ANGELO\t482,50\t\n"
        "6 novembre 2026\tSPESE\t\t12,75\n9 Nov 2026\tF24\t\t2.395,08\n",
        encoding="utf-16",
    ),
    "a separator that names itself, and rows that end early": Bank(
        "sep=;\nData;Entrate;Descrizione;Uscite\n05/11/2026;482,50;D'ANGELO\n"
        "06/11/2026;;SPESE;12,75\n09/11/2026;;F24;2.395,08\n05/11/2026;1,00;X\n05/11/2026;;X;1,00\n",
    ),
    "texts over several lines": Bank(
        'Data;Importo;Descrizione\n05/11/2026;482,50;"BONIFICO\nDA D\'ANGELO\nCANONE"\n'
        '06/11/2026;-12,75;"SPESE ""fisse"""\n09/11/2026;-2.395,08;F24\n',
    ),
    "texts in rows of their own": Bank(
        "Data;Importo;Descrizione\n05/11/2026;482,50;BONIFICO\n;;DA D'ANGELO\n;;CANONE\n"
        "06/11/2026;-12,75;SPESE\n;;FISSE\n09/11/2026;-2.395,08;F24\n",
    ),
    "remarks below, the header again on the second page": Bank(
        "Data;Importo;Descrizione\n05/11/2026;482,50;D'ANGELO\n"
        "Pagina 1 di 2;;\nData;Importo;Descrizione\n06/11/2026;-12,75;SPESE\n"
        "09/11/2026;-2.395,08;F24\n;;\nTotale movimenti: 3;;\n"
        "Le operazioni sono quelle registrate alla data di stampa;;\n",
    ),
}  # fmt: skip


def read(sheet: str, encoding: str = "utf-8") -> StatementFile:
    grid = read_grid("estratto.csv", sheet.encode(encoding))
    layout = guess_layout(grid)
    assert layout is not None
    return read_spreadsheet(grid, layout, StatementFormat.CSV)


def of_this_test(lines: list[FileLine]) -> list[tuple[date, int]]:
    """The movements, the pairs of one euro apart."""
    return sorted((line.booked_on, line.cents) for line in lines if abs(line.cents) != 100)


@pytest.mark.parametrize("name", BANKS)
def test_every_bank_says_the_same_three_movements(name: str) -> None:
    bank = BANKS[name]
    file = read(bank.sheet, bank.encoding)
    assert [str(fault) for fault in file.faults] == []
    assert of_this_test(file.lines) == [RENT, FEE, BILL]
    (statement,) = file.statements
    assert (statement.account, statement.opening_cents, statement.closing_cents) == (
        bank.account,
        bank.opening,
        bank.closing,
    )
    assert file.left_out == bank.left_out
    assert any("D'ANGELO" in f"{line.text} {line.counterparty}".upper() for line in file.lines)
