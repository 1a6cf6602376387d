"""What banks of many countries call the columns of their spreadsheets."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from app.models.folding import fold


class Role(StrEnum):
    """What a column holds."""

    DAY = "day"
    VALUE_DAY = "value_day"
    AMOUNT = "amount"
    MONEY_IN = "money_in"
    MONEY_OUT = "money_out"
    SIGN = "sign"
    FEE = "fee"
    BALANCE = "balance"
    CURRENCY = "currency"
    STATUS = "status"
    ACCOUNT = "account"
    COUNTERPARTY = "counterparty"
    COUNTERPARTY_IBAN = "counterparty_iban"
    REFERENCE = "reference"
    END_TO_END = "end_to_end"
    BANK_REFERENCE = "bank_reference"
    OPERATION_CODE = "operation_code"
    TEXT = "text"


_DECORATION = re.compile(r"[_().:*\[\]€#\"]+")
_CURRENCY_WORDS = frozenset({"eur", "euro"})
_DANGLING = frozenset({"in", "di", "del"})

_NAMES: Mapping[Role, tuple[str, ...]] = MappingProxyType({
    # The booking day before the day of the operation: CAMT and CBI files give that one.
    Role.DAY: (
        "data contabile", "data contabilizzazione", "data di contabilizzazione", "data cont",
        "data registrazione", "data reg", "data di registrazione", "booking date", "booked on",
        "completed date", "date completed utc", "date completed", "buchungstag", "buchungsdatum",
        "buchung", "boekdatum", "boekingsdatum", "date de comptabilisation",
        "date comptable", "fecha contable", "data operazione", "data movimento", "data mov",
        "data op", "data oper", "data dell'operazione", "data di esecuzione", "data esecuzione",
        "data transazione", "data", "transaction date", "posting date", "posted date", "date",
        "datum", "fecha operacion", "f operacion", "fecha de operacion", "fecha", "date operation",
        "date de l'operation", "date d'operation", "data operatiei", "data mov.", "data lancamento",
        "started date", "date started utc",
    ),
    Role.VALUE_DAY: (
        "data valuta", "valuta", "data val", "valuta data", "value date", "valutadatum",
        "wertstellung", "wertstellungstag", "valutatag", "fecha valor", "f valor",
        "fecha de valor", "date valeur", "date de valeur", "data valor", "rentedatum",
    ),
    Role.AMOUNT: (
        "importo", "importo movimento", "importo operazione", "importo movimento conto",
        "importo contabile", "ammontare", "amount", "transaction amount", "betrag", "umsatz",
        "buchungsbetrag", "montant", "montant de l'operation", "importe", "bedrag", "suma",
        "movimento", "valore", "valor", "importancia", "total amount",
    ),
    Role.MONEY_IN: (
        "entrate", "entrata", "accrediti", "accredito", "avere", "importo avere",
        "movimenti avere", "importo entrate", "importo entrata", "credit", "credits", "credito",
        "crediti", "credit amount", "haben", "gutschrift", "gutschriften", "paid in", "money in",
        "abono", "abonos", "ingresos", "haber", "importo a credito", "importo accredito",
        "importo accrediti", "importo credito", "versamenti", "crediti avere", "inflow",
        "deposit", "deposits", "movimenti a credito",
    ),
    Role.MONEY_OUT: (
        "uscite", "uscita", "addebiti", "addebito", "dare", "importo dare", "movimenti dare",
        "importo uscite", "importo uscita", "debit", "debits", "debito", "debiti",
        "debit amount", "soll", "belastung", "lastschrift", "belastungen", "paid out",
        "money out", "cargo", "cargos", "gastos", "debe", "importo a debito", "importo addebito",
        "importo addebiti", "importo debito", "prelievi", "debiti dare", "outflow", "withdrawal",
        "withdrawals", "movimenti a debito",
    ),
    Role.SIGN: (
        "segno", "segno importo", "segno movimento", "segno operazione", "d/a", "a/d", "d/c",
        "c/d", "dare/avere", "avere/dare", "dare avere", "+/-", "-/+", "soll/haben", "s/h",
        "af bij", "af/bij", "debit/credit", "credit/debit", "dr/cr", "cr/dr", "debet/credit",
        "debit credit", "sens", "kennzeichen",
    ),
    Role.FEE: ("fee", "fees", "commissione", "commissioni", "entgelt", "gebuhr", "spese"),
    Role.BALANCE: (
        "saldo", "saldo contabile", "saldo progressivo", "saldo dopo movimento", "saldo finale",
        "saldo dopo operazione", "balance", "running balance", "balance after transaction",
        "kontostand", "solde", "saldo nach buchung", "saldo contabile progressivo",
        "saldo na mutatie", "saldo tras operacion", "saldo conto",
    ),
    Role.CURRENCY: (
        "divisa", "currency", "wahrung", "devise", "moneta", "munt", "muntsoort", "valuta",
        "div", "div importo", "divisa importo", "payment currency", "account currency", "moeda",
    ),
    Role.STATUS: (
        "stato", "status", "state", "estado", "contabilizzato", "contabilizzazione",
        "stato operazione", "stato movimento", "statut",
    ),
    Role.ACCOUNT: (
        "conto", "conto corrente", "numero conto", "numero di conto", "n conto", "rapporto",
        "rapporto n", "c/c", "account", "account iban", "iban conto", "auftragskonto",
        "iban auftragskonto", "rekening", "rekeningnummer", "conto o carta", "compte", "cuenta",
        "iban conto corrente", "iban rapporto", "iban ordinante conto", "own account",
    ),
    Role.COUNTERPARTY: (
        "controparte", "nome controparte", "ordinante", "nome ordinante", "denominazione ordinante",
        "ordinante/beneficiario", "beneficiario/ordinante", "ordinante / beneficiario",
        "beneficiario / ordinante", "ordinante beneficiario", "nominativo", "mittente",
        "intestatario controparte", "debitore", "nominativo controparte",
        "beneficiario", "nome beneficiario", "payer", "payee", "partner name", "counterparty",
        "counterparty name", "name", "beguenstigter/zahlungspflichtiger", "auftraggeber/empfanger",
        "begunstigter/zahlungspflichtiger", "auftraggeber / begunstigter", "auftraggeber",
        "zahlungspflichtiger", "zahlungspflichtige r", "name zahlungsbeteiligter", "empfanger",
        "tegenpartij", "naam tegenpartij", "ordenante", "contrepartie", "nom contrepartie",
    ),
    Role.COUNTERPARTY_IBAN: (
        "iban controparte", "iban ordinante", "iban ordinante/beneficiario", "conto controparte",
        "iban beneficiario/ordinante", "iban del debitore", "iban debitore", "iban beneficiario",
        "iban mittente", "coordinate controparte", "kontonummer/iban", "iban zahlungsbeteiligter",
        "partner iban", "counterparty iban", "counterparty account", "tegenrekening",
        "iban tegenrekening", "tegenpartij iban bban", "iban tegenpartij", "iban contrepartie",
        "iban auftraggeber", "payer iban",
    ),
    Role.REFERENCE: (
        "riferimento creditore", "riferimento strutturato", "creditor reference",
        "structured reference", "riferimento", "reference", "referenz", "referencia",
        "codice riferimento", "riferimento cliente", "riferimento operazione",
    ),
    Role.END_TO_END: (
        "end to end", "end-to-end", "endtoend", "end to end id", "end-to-end id", "e2e",
        "endtoendid", "end-to-end-id", "end to end reference", "end-to-end reference",
        "riferimento end to end", "identificativo end to end", "kundenreferenz end-to-end",
        "kundenreferenz",
    ),
    Role.BANK_REFERENCE: (
        "cro", "trn", "cro/trn", "trn/cro", "codice cro", "codice trn", "riferimento banca",
        "id", "id operazione", "id movimento", "id transazione", "numero operazione",
        "codice operazione", "transaction id", "bank reference", "n operazione", "rif banca",
    ),
    Role.OPERATION_CODE: (
        "causale abi", "codice causale", "cod causale", "causale cbi", "codice causale abi",
        "cod caus", "gvc-code", "buchungscode",
    ),
})  # fmt: skip

_TEXT_WORDS = re.compile(
    r"\b(?:descri\w*|causal\w*|dettagl\w*|operazion\w*|informazion\w*|not[ae]|annotazion\w*"
    r"|motiv\w*|oggett\w*|tipolog\w*|tipo|transazione|causa\w*|messaggio|comunicazion\w*"
    r"|description|details?|memo|purpose|narrative|particulars|type|message|reason|remittance"
    r"|verwendungszweck|buchungstext|vorgang|umsatztyp|text"
    r"|concepto|concept|movimiento|observaciones|libelle|motif|communication"
    r"|omschrijving|mededeling\w*|naam)\b"
)
_NO_TEXT_WORDS = re.compile(r"\b(?:data|date|codice|code|importo|amount|personal\w*|saldo)\b")
_PAYMENT_REFERENCE = frozenset({"payment reference", "riferimento pagamento"})


def plain_name(cell: str) -> str:
    """A header cell as names are looked up: small letters, without currency and decoration."""
    words = _DECORATION.sub(" ", fold(cell)).split()
    kept = [word for word in words if word not in _CURRENCY_WORDS]
    if len(kept) < len(words) and kept and kept[-1] in _DANGLING:
        kept.pop()
    return " ".join(kept)


def named(names: Sequence[str], role: Role) -> list[int]:
    """The columns whose plain names tell a role, the surest first."""
    if role is Role.TEXT:
        return [column for column, name in enumerate(names) if is_text_name(name)]
    return [column for known in _NAMES[role] for column, name in enumerate(names) if name == known]


def is_text_name(name: str) -> bool:
    """Whether a column of this plain name holds words about the movement."""
    if name in _PAYMENT_REFERENCE:
        return True
    return bool(_TEXT_WORDS.search(name)) and not _NO_TEXT_WORDS.search(name)


def names_movements(cells: Sequence[str]) -> bool:
    """Whether a row is a header: it names a day and an amount."""
    names = [plain_name(cell) for cell in cells]
    has_day = bool(named(names, Role.DAY) or named(names, Role.VALUE_DAY))
    return has_day and bool(named(names, Role.AMOUNT) or named(names, Role.MONEY_IN))
