"""What banks write inside their spreadsheets: signs, states of a movement, balances, totals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.folding import fold
from app.services.bank_statements.readers.cells import DayOrder, parse_day

_OUT_SIGNS = frozenset({
    "d", "dare", "db", "dr", "debit", "debito", "addebito", "addebiti", "uscita", "uscite", "-",
    "s", "soll", "lastschrift", "belastung", "af", "debet", "cargo", "debe", "dbit", "out",
    "outflow", "dare (d)",
})  # fmt: skip
_IN_SIGNS = frozenset({
    "a", "avere", "c", "cr", "credit", "credito", "accredito", "accrediti", "entrata", "entrate",
    "+", "h", "haben", "gutschrift", "bij", "abono", "haber", "crdt", "in", "inflow", "avere (a)",
})  # fmt: skip
_BOOKED = frozenset({
    "contabilizzato", "contabilizzata", "contabile", "eseguito", "eseguita", "effettuato",
    "completato", "completata", "completed", "complete", "booked", "registrato", "registrata",
    "confermato", "definitivo", "consolidato", "gebucht", "verbucht", "executed", "posted",
    "settled", "cleared", "si", "yes", "true", "vero", "regolato", "regolata", "comptabilise",
    "addebitato", "accreditato", "ok", "success", "successful", "sent", "received", "chiuso",
    "umsatz gebucht", "liquidado", "contabilizado", "concluso", "conclusa",
})  # fmt: skip
_NOT_BOOKED = frozenset({
    "non contabilizzato", "non contabilizzata", "in attesa", "pending", "da contabilizzare",
    "in elaborazione", "in lavorazione", "autorizzato", "autorizzata", "prenotato", "prenotata",
    "da eseguire", "in corso", "sospeso", "sospesa", "in sospeso", "provvisorio", "provvisoria",
    "reverted", "declined", "cancelled", "canceled", "annullato", "annullata", "failed",
    "rifiutato", "rifiutata", "respinto", "respinta", "created", "no", "false", "falso",
    "vorgemerkt", "umsatz vorgemerkt", "pendiente", "en attente", "in behandeling", "authorised",
    "authorized", "stornato prima della contabilizzazione",
})  # fmt: skip
_PENDING_HEADING = re.compile(
    r"\b(?:non contabilizzat[io]|da contabilizzare|in attesa|pending|vorgemerkt\w*|pendientes)\b"
)
_BOOKED_HEADING = re.compile(r"\b(?:contabilizzat[io]|booked|gebucht\w*|contabilizados)\b")
_OPENING = frozenset({
    "saldo iniziale", "saldo contabile iniziale", "saldo iniziale contabile", "saldo precedente",
    "saldo di apertura", "saldo apertura", "riporto", "riporto saldo", "saldo a riporto",
    "saldo inizio periodo", "saldo iniziale periodo", "saldo iniziale conto", "opening balance",
    "balance brought forward", "starting balance", "start balance", "previous balance",
    "anfangssaldo", "alter kontostand", "alter saldo", "startsaldo", "eroffnungssaldo",
    "solde initial", "solde precedent", "ancien solde", "solde d'ouverture", "saldo inicial",
    "saldo anterior", "beginsaldo",
})  # fmt: skip
_CLOSING = frozenset({
    "saldo finale", "saldo contabile finale", "saldo finale contabile", "saldo di chiusura",
    "saldo chiusura", "saldo fine periodo", "saldo finale periodo", "saldo finale conto",
    "closing balance", "balance carried forward", "ending balance", "end balance", "endsaldo",
    "schlusssaldo", "neuer kontostand", "neuer saldo", "abschlusssaldo", "solde final",
    "nouveau solde", "solde de cloture", "saldo final", "eindsaldo",
})  # fmt: skip
_BALANCE = frozenset({
    "saldo", "saldo contabile", "saldo conto", "saldo del conto", "saldo attuale",
    "saldo contabile attuale", "balance", "book balance", "account balance", "current balance",
    "kontostand", "aktueller kontostand", "solde", "solde comptable", "saldo actual",
    "saldo conto corrente",
})  # fmt: skip
_OTHER_BALANCE = frozenset({
    "saldo disponibile", "saldo liquido", "disponibilita", "saldo per valuta", "available balance",
    "fido", "fido accordato", "fido disponibile", "saldo disponible", "verfugbarer betrag",
    "solde disponible", "saldo liquido disponibile", "affidamento",
})  # fmt: skip
_TOTAL = re.compile(r"total[ei]?|totaux|totales|totals|summe|gesamt|gesamtsumme|somma|totaal|sbf")
_COUNTS = frozenset({
    "movimenti", "operazioni", "righe", "record", "records", "transactions", "entries", "umsatze",
    "scritture", "numero", "n",
})  # fmt: skip
_COUNT_ONLY = frozenset({"numero movimenti", "n movimenti", "numero operazioni", "nr movimenti"})
_TOTALS_WORDS = _COUNTS | frozenset({
    "generale", "complessivo", "complessivi", "periodo", "importi", "importo", "parziale", "del",
    "dei", "delle", "nel", "a", "pareggio", "page", "pagina", "der", "des", "e", "and", "amount",
    "listati", "visualizzati", "in",
})  # fmt: skip
_TOTAL_IN = frozenset({
    "entrate", "entrata", "accrediti", "avere", "crediti", "credito", "credits", "credit",
    "haben", "abonos", "gutschriften",
})  # fmt: skip
_TOTAL_OUT = frozenset({
    "uscite", "uscita", "addebiti", "dare", "debiti", "debito", "debits", "debit", "soll",
    "cargos", "belastungen",
})  # fmt: skip
_BESIDE = frozenset(
    {"al", "alla", "data", "at", "on", "am", "au", "per", "as", "of", "il", "op", "del"}
)
_DAY = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_FIGURE = re.compile(
    r"(?:^|(?<=[\s:=]))[+-]?\s?(?:€|eur)?\s?(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,]\d{2})?\s?[+-]?"
    r"(?=\s*(?:€|euro?)?[\s.]*$)"
)
_MARKS = re.compile(r"[:;.*=()€]+|\beuro?\b")
_FOOTER = re.compile(
    r"\b(?:fine (?:lista|elenco|movimenti|documento)|pagina \d|page \d|end of|le operazioni"
    r"|i movimenti|documento|estrazione|estratto il|generato|stampa|copyright|www\.|servizio client"
    r"|il presente|la presente|informativa|nota bene|nb|\(\*\)|\*|legenda|avvertenz)"
)


_FIRST_WORDS = frozenset(
    phrase.split()[0] for phrase in _OPENING | _CLOSING | _BALANCE | _OTHER_BALANCE | _COUNT_ONLY
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")


class SummaryKind(StrEnum):
    """What a row that is no movement states."""

    OPENING = "opening"
    CLOSING = "closing"
    BALANCE = "balance"
    """A balance of some day: the day says which."""
    OTHER_BALANCE = "other_balance"
    """What is available, or by value days: nothing to check the movements with."""
    TOTAL = "total"
    TOTAL_IN = "total_in"
    TOTAL_OUT = "total_out"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class SummaryLabel:
    """A summary row's words: kind, the day and the figure among them.

    `is_dated` tells that they speak of a day (`saldo al`), which may stand in another cell.
    """

    kind: SummaryKind
    day: date | None
    figure: str
    is_dated: bool


def sign_of(cell: str) -> int:
    """1 for money in, -1 for money out, 0 where a cell says neither."""
    folded = fold(cell).strip(" .:")
    if folded in _OUT_SIGNS:
        return -1
    return 1 if folded in _IN_SIGNS else 0


def is_booked(cell: str) -> bool | None:
    """Whether a movement in this state is booked; None where the word is not known."""
    folded = fold(cell).strip(" .:")
    if not folded or folded in _BOOKED:
        return True
    return False if folded in _NOT_BOOKED else None


def is_pending_heading(text: str) -> bool | None:
    """Whether a heading between the rows stands above movements not booked yet; None where it
    says nothing of it."""
    folded = fold(text)
    if _PENDING_HEADING.search(folded):
        return True
    return False if _BOOKED_HEADING.search(folded) else None


def is_footer(text: str) -> bool:
    """Whether a row's only text is one that banks write between or below the movements."""
    return bool(_FOOTER.search(fold(text)))


def summary_label(text: str, order: DayOrder) -> SummaryLabel | None:
    """Read the words of a totals or balance row; None where they are wholly or partly others,
    such as `saldo finale lavori`."""
    first = _FIRST_WORD.search(text)
    word = fold(first[0]) if first else ""
    if word not in _FIRST_WORDS and not _TOTAL.fullmatch(word):
        # Folding each text of a long file takes its time.
        return None
    folded = fold(text)
    day = None
    if (written := _DAY.search(folded)) is not None:
        try:
            day = parse_day(written[0], order)
        except ValueError:
            return None
        folded = folded.replace(written[0], " ", 1)
    found = _FIGURE.search(folded)
    figure = found[0].strip() if found else ""
    if found:
        folded = folded[: found.start()]
    words = _MARKS.sub(" ", folded).split()
    is_dated = day is not None or bool(words and words[-1] in _BESIDE)
    while words and words[-1] in _BESIDE:
        words.pop()
    kind = _summary_kind([word for word in words if word not in {"-", "—"}])
    return SummaryLabel(kind, day, figure, is_dated) if kind is not None else None


def _summary_kind(words: Sequence[str]) -> SummaryKind | None:
    phrase = " ".join(words)
    for kind, phrases in (
        (SummaryKind.OPENING, _OPENING),
        (SummaryKind.CLOSING, _CLOSING),
        (SummaryKind.BALANCE, _BALANCE),
        (SummaryKind.OTHER_BALANCE, _OTHER_BALANCE),
        (SummaryKind.COUNT, _COUNT_ONLY),
    ):
        if phrase in phrases:
            return kind
    if not words or not _TOTAL.fullmatch(words[0]):
        return None
    rest = set(words[1:])
    if not rest <= _TOTALS_WORDS | _TOTAL_IN | _TOTAL_OUT:
        return None
    says_in, says_out = bool(rest & _TOTAL_IN), bool(rest & _TOTAL_OUT)
    if says_in != says_out:
        return SummaryKind.TOTAL_IN if says_in else SummaryKind.TOTAL_OUT
    return SummaryKind.COUNT if rest & _COUNTS and not says_in else SummaryKind.TOTAL
