"""Telling which column is what from the header row, in the words of many banks."""

from collections.abc import Callable, Iterator, Sequence

from app.services.bank_statements.readers.cells import (
    day_order_of,
    has_decimal_comma,
    parse_amount,
    parse_day,
)
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.layout import Layout, folded_header

_PREAMBLE = 60
_LOOKED_AT = 400

_DAY = (
    "data operazione", "data contabile", "data contabilizzazione", "data registrazione",
    "data movimento", "data mov", "data op", "data oper", "data cont", "data reg", "data",
    "booking date", "booked on", "transaction date", "completed date", "date", "started date",
    "buchungstag", "buchungsdatum", "datum", "boekdatum", "fecha operacion", "fecha",
    "date operation", "date de l'operation", "date de comptabilisation", "data operatiei",
)  # fmt: skip
_VALUE_DAY = (
    "data valuta", "valuta", "data val", "value date", "valutadatum", "wertstellung",
    "fecha valor", "date valeur", "date de valeur",
)  # fmt: skip
_AMOUNT = (
    "importo", "importo eur", "importo (eur)", "importo in euro", "importo (€)", "importo €",
    "importo movimento", "importo operazione", "importo originale", "ammontare", "amount",
    "amount (eur)", "amount eur", "betrag", "betrag (eur)", "betrag (€)", "umsatz", "montant",
    "importe", "importe (eur)", "bedrag", "bedrag (eur)", "suma", "movimento",
)  # fmt: skip
_IN = (
    "entrate", "entrata", "accrediti", "accredito", "avere", "importo avere", "avere eur",
    "avere (€)", "movimenti avere", "in entrata", "credit", "credits", "credito", "crediti",
    "credit amount", "haben", "paid in", "money in", "abono", "abonos", "bonifici in entrata",
    "importo a credito", "accrediti eur", "entrate eur", "entrate (€)",
)  # fmt: skip
_OUT = (
    "uscite", "uscita", "addebiti", "addebito", "dare", "importo dare", "dare eur", "dare (€)",
    "movimenti dare", "in uscita", "debit", "debits", "debito", "debiti", "debit amount", "soll",
    "paid out", "money out", "cargo", "cargos", "importo a debito", "addebiti eur", "uscite eur",
    "uscite (€)",
)  # fmt: skip
_SIGN = (
    "segno", "segno importo", "d/a", "a/d", "d/c", "c/d", "dare/avere", "+/-", "soll/haben",
    "af bij", "af/bij", "debit/credit", "credit/debit", "dr/cr", "s/h",
)  # fmt: skip
_TEXT = (
    "descrizione completa", "descrizione estesa", "descrizione operazione", "descrizione",
    "causale", "causale movimento", "dettagli", "dettaglio", "dettagli operazione", "operazione",
    "note", "informazioni aggiuntive", "description", "details", "payment details", "memo",
    "purpose", "verwendungszweck", "buchungstext", "vorgang", "concepto", "concept", "libelle",
    "omschrijving", "mededelingen", "naam / omschrijving", "tipo operazione", "tipologia",
    "tipo movimento", "transaction type", "type", "payment reference", "motivo",
    "descrizione aggiuntiva", "reason", "observaciones",
)  # fmt: skip
_COUNTERPARTY = (
    "ordinante", "controparte", "beneficiario", "ordinante/beneficiario", "nome controparte",
    "beneficiario/ordinante", "nominativo", "intestatario controparte", "debitore", "payer",
    "payee", "partner name", "counterparty", "name", "beguenstigter/zahlungspflichtiger",
    "auftraggeber/empfanger", "auftraggeber", "zahlungspflichtiger", "tegenpartij", "ordenante",
    "name zahlungsbeteiligter", "zahlungspflichtige*r", "mittente", "contrepartie",
)  # fmt: skip
_IBAN = (
    "iban controparte", "iban ordinante", "iban ordinante/beneficiario", "conto controparte",
    "iban", "kontonummer/iban", "kontonummer", "account number", "partner iban",
    "iban zahlungsbeteiligter", "tegenrekening", "counterparty iban", "iban del debitore",
    "iban beneficiario", "iban mittente",
)  # fmt: skip
_REFERENCE = (
    "riferimento", "end to end", "end-to-end", "endtoend", "end to end id", "end-to-end-id",
    "end-to-end reference", "structured reference", "creditor reference", "riferimento creditore",
    "codice riferimento",
)  # fmt: skip
_CURRENCY = ("divisa", "currency", "wahrung", "devise", "moneta", "munt", "valuta", "div", "div.")
_BALANCE = (
    "saldo", "saldo contabile", "saldo progressivo", "saldo eur", "balance", "running balance",
    "kontostand", "solde", "saldo nach buchung", "saldo contabile eur",
)  # fmt: skip
_STATUS = ("stato", "status", "state", "estado", "contabilizzato", "stato operazione")

Column = Callable[[int], Sequence[str]]


def guess_layout(grid: Grid) -> Layout | None:
    """The layout that the header row tells; None where it tells no day or no amount."""
    header = _header_row(grid)
    if header is None:
        return None
    position = grid.rows.index(header)
    below = [row for row in grid.rows[position + 1 : position + _LOOKED_AT] if not row.is_blank]
    return _layout(folded_header(header.cells), below)


def _header_row(grid: Grid) -> GridRow | None:
    """The first row that names a day and an amount."""
    for row in grid.rows[:_PREAMBLE]:
        names = folded_header(row.cells)
        has_amount = _first(names, _AMOUNT) is not None or (
            _first(names, _IN) is not None and _first(names, _OUT) is not None
        )
        if has_amount and (
            _first(names, _DAY) is not None or _first(names, _VALUE_DAY) is not None
        ):
            return row
    return None


def _layout(header: tuple[str, ...], below: Sequence[GridRow]) -> Layout | None:
    def cells(column: int) -> list[str]:
        found = (row.cells[column] for row in below if column < len(row.cells))
        return [cell for cell in found if cell]

    value_day = _first(header, _VALUE_DAY)
    currency = _first(header, _CURRENCY)
    if value_day is not None and not _mostly(cells(value_day), _is_day):
        value_day = None
    if currency is not None and _mostly(cells(currency), _is_day):
        currency = None
    day = _first(header, _DAY)
    if day is None:
        day, value_day = value_day, None
    if day is None:
        return None
    money_in, money_out = _first(header, _IN), _first(header, _OUT)
    amount = _first(header, _AMOUNT)
    if money_in is not None and money_out is not None:
        amount = None
    else:
        money_in = money_out = None
    amounts = [column for column in (amount, money_in, money_out) if column is not None]
    written = [cell for column in amounts for cell in cells(column)]
    balance = _first(header, _BALANCE)
    return Layout(
        header=header,
        day=day,
        amount=amount,
        sign=_first(header, _SIGN),
        money_in=money_in,
        money_out=money_out,
        value_day=value_day,
        texts=tuple(_all(header, _TEXT)),
        counterparty=_first(header, _COUNTERPARTY),
        counterparty_iban=_first(header, _IBAN),
        reference=_first(header, _REFERENCE),
        currency=currency,
        balance=None if balance in amounts else balance,
        status=_first(header, _STATUS),
        decimal_comma=has_decimal_comma(written),
        day_order=day_order_of(cells(day)),
    )


def _first(header: Sequence[str], names: Sequence[str]) -> int | None:
    """The column with the first of `names`, which stand in the order of their worth."""
    return next((header.index(name) for name in names if name in header), None)


def _all(header: Sequence[str], names: Sequence[str]) -> Iterator[int]:
    for column, name in enumerate(header):
        if name in names:
            yield column


def _mostly(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    return 2 * sum(test(text) for text in texts) > len(texts)


def _is_day(text: str) -> bool:
    try:
        parse_day(text)
    except ValueError:
        return False
    return True


def is_amount(text: str) -> bool:
    """Whether a cell is an amount in either style."""
    for decimal_comma in (True, False):
        try:
            parse_amount(text, decimal_comma=decimal_comma)
        except ValueError:
            continue
        return True
    return False
