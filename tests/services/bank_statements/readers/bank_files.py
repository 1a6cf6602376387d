"""Made-up movements, written as banks write them, in several formats and dialects."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from app.services.bank_statements.readers.statement_file import StatementFile

ACCOUNT = "IT60X0542811101000000123456"


@dataclass(frozen=True)
class Entry:
    """One movement of a made-up statement."""

    booked_on: date
    value_on: date
    cents: int
    name: str = ""
    iban: str = ""
    text: str = ""
    end_to_end_id: str = ""
    bank_reference: str = ""

    @property
    def mark(self) -> str:
        return "C" if self.cents > 0 else "D"


_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,()'"
_WORDS = st.text(_PLAIN, max_size=130).map(lambda text: " ".join(text.split()))
_NAMES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ '", max_size=40).map(
    lambda text: " ".join(text.split())
)
# The number in front keeps NONREF, NOTPROVIDED and the like away, which say that there is none.
_REFERENCES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", max_size=15).map(
    lambda text: text and f"7{text}"
)
_IBANS = st.sampled_from(
    ("", "IT79X0940139116086807577566", "DE89370400440532013000", "NL91ABNA0417164300")
)


@st.composite
def entries(draw: st.DrawFn, words: st.SearchStrategy[str] = _WORDS) -> Entry:
    """Any movement: up to a hundred million euros, in or out, value up to 20 days away."""
    booked_on = draw(st.dates(date(1985, 1, 1), date(2060, 12, 31)))
    apart = draw(st.sampled_from((0, 0, 0, 1, -1, 2, -3, 20)))
    cents = draw(st.integers(1, 10_000_000_000))
    return Entry(
        booked_on=booked_on,
        value_on=booked_on + timedelta(days=apart),
        cents=cents if draw(st.booleans()) else -cents,
        name=draw(_NAMES),
        iban=draw(_IBANS),
        text=draw(words),
        end_to_end_id=draw(_REFERENCES),
        bank_reference=draw(_REFERENCES),
    )


STATEMENTS = st.lists(entries(), max_size=8)
OPENINGS = st.integers(-1_000_000_000, 1_000_000_000)


def any_words() -> st.SearchStrategy[str]:
    """Words in any script, with what XML must escape; no control characters."""
    characters = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
    return st.text(st.one_of(characters, st.just(" ")), max_size=120).map(
        lambda text: " ".join(text.split())
    )


def money(read: StatementFile) -> list[tuple[date, date | None, int]]:
    """What of each movement must never be wrong."""
    return [(line.booked_on, line.value_on, line.cents) for line in read.lines]


def squeezed(text: str) -> str:
    """A text without blanks: where a bank cuts its rows, blanks cannot be told."""
    return "".join(text.split())


# CAMT


def _amount(cents: int) -> str:
    return f"{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _balance(code: str, cents: int, day: date, *, old: bool) -> str:
    kind = f"<Cd>{code}</Cd>" if old else f"<CdOrPrtry><Cd>{code}</Cd></CdOrPrtry>"
    return (
        f'<Bal><Tp>{kind}</Tp><Amt Ccy="EUR">{_amount(cents)}</Amt>'
        f"<CdtDbtInd>{'CRDT' if cents >= 0 else 'DBIT'}</CdtDbtInd>"
        f"<Dt><Dt>{day}</Dt></Dt></Bal>"
    )


def camt(
    rows: Sequence[Entry],
    opening: int,
    *,
    version: int = 2,
    prefix: str = "",
    pretty: bool = False,
    encoding: str = "UTF-8",
) -> bytes:
    """A camt.053.001.`version` of one account, with both balances and its summary."""
    first = min((row.booked_on for row in rows), default=date(2026, 11, 1))
    last = max((row.booked_on for row in rows), default=date(2026, 11, 30))
    closing = opening + sum(row.cents for row in rows)
    body = "".join(_camt_entry(row, version) for row in rows)
    text = (
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version:02d}">'
        f"<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>"
        f"<Acct><Id><IBAN>{ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        f"{_balance('OPBD', opening, first, old=version == 1)}"
        f"{_balance('CLBD', closing, last, old=version == 1)}"
        f"<TxsSummry><TtlNtries><NbOfNtries>{len(rows)}</NbOfNtries>"
        f"<Sum>{_amount(sum(abs(row.cents) for row in rows))}</Sum></TtlNtries></TxsSummry>"
        f"{body}</Stmt></BkToCstmrStmt></Document>"
    )
    if prefix:
        text = text.replace("</", f"</{prefix}:").replace("<", f"<{prefix}:")
        text = text.replace(f"<{prefix}:/", "</").replace("xmlns=", f"xmlns:{prefix}=")
    text = text.replace("><", ">\n<") if pretty else text.replace("<Ntry>", "\n<Ntry>")
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'.encode(encoding)


def _camt_entry(row: Entry, version: int) -> str:
    side = "Dbtr" if row.cents > 0 else "Cdtr"
    sign = "CRDT" if row.cents > 0 else "DBIT"
    name = f"<Nm>{escape(row.name)}</Nm>"
    party = f"<Pty>{name}</Pty>" if version >= 8 else name
    status = "<Sts><Cd>BOOK</Cd></Sts>" if version >= 8 else "<Sts>BOOK</Sts>"
    account = f"<{side}Acct><Id><IBAN>{row.iban}</IBAN></Id></{side}Acct>" if row.iban else ""
    identifier = f"<EndToEndId>{row.end_to_end_id or 'NOTPROVIDED'}</EndToEndId>"
    details = (
        f"<TxDtls><Refs>{identifier}</Refs>"
        f"<RltdPties>{f'<{side}>{party}</{side}>' if row.name else ''}{account}</RltdPties>"
        f"<RmtInf><Ustrd>{escape(row.text)}</Ustrd></RmtInf></TxDtls>"
    )
    return (
        f'<Ntry><Amt Ccy="EUR">{_amount(row.cents)}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{status}'
        f"<BookgDt><Dt>{row.booked_on}</Dt></BookgDt><ValDt><Dt>{row.value_on}</Dt></ValDt>"
        f"<AcctSvcrRef>{row.bank_reference}</AcctSvcrRef>"
        f"{details if version == 1 else f'<NtryDtls>{details}</NtryDtls>'}</Ntry>"
    )


# MT940


def _comma(cents: int) -> str:
    whole, rest = divmod(abs(cents), 100)
    # As SWIFT has it: no needless zeros, the comma always.
    return f"{whole},{rest:02d}".rstrip("0") if rest % 10 == 0 else f"{whole},{rest:02d}"


def _cut(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)] or [""]


def _details(row: Entry, dialect: str) -> list[str]:
    """The rows of :86:, cut at 65 characters wherever that falls."""
    if dialect == "italian":
        return _cut(f"{row.name} {row.text}".strip(), 65)
    if dialect == "dutch":
        account = f"/IBAN/{row.iban}" if row.iban else ""
        identifier = f"/EREF/{row.end_to_end_id}" if row.end_to_end_id else ""
        words = f"/TRTP/SEPA OVERBOEKING{account}/NAME/{row.name}/REMI/{row.text}{identifier}"
        return _cut(words, 65)
    mark = {"german": "?", "polish": "<"}[dialect]
    words = f"EREF+{row.end_to_end_id}" if row.end_to_end_id else ""
    parts = [*_cut(words, 27), *_cut(f"SVWZ+{row.text}", 27)] if words else _cut(row.text, 27)
    text = f"166{mark}00UEBERWEISUNG{mark}10990"
    codes = (*range(20, 30), *range(60, 64))
    text += "".join(f"{mark}{code}{part}" for code, part in zip(codes, parts, strict=False))
    text += f"{mark}31{row.iban}" if row.iban else ""
    text += "".join(
        f"{mark}{code}{part}" for code, part in zip((32, 33), _cut(row.name, 27), strict=False)
    )
    return _cut(text, 65)


def mt940(
    rows: Sequence[Entry],
    opening: int,
    *,
    dialect: str = "italian",
    envelope: bool = False,
    end: str = "\r\n",
    reversed_marks: bool = False,
) -> bytes:
    """One statement of one account; `reversed_marks` writes RD for C and RC for D."""
    closing = opening + sum(row.cents for row in rows)
    first = min((row.booked_on for row in rows), default=date(2026, 11, 1))
    last = max((row.booked_on for row in rows), default=date(2026, 11, 30))
    lines = [":20:ESTRATTO", f":25:{ACCOUNT}", ":28C:00011/001"]
    lines.append(f":60F:{'C' if opening >= 0 else 'D'}{first:%y%m%d}EUR{_comma(opening)}")
    for row in rows:
        mark = {"C": "RD", "D": "RC"}[row.mark] if reversed_marks else row.mark
        reference = f"//{row.bank_reference}" if row.bank_reference else ""
        lines.append(
            f":61:{row.value_on:%y%m%d}{row.booked_on:%m%d}{mark}{_comma(row.cents)}"
            f"NTRFNONREF{reference}"
        )
        details = _details(row, dialect)
        lines += [f":86:{details[0]}", *details[1:]]
    lines.append(f":62F:{'C' if closing >= 0 else 'D'}{last:%y%m%d}EUR{_comma(closing)}")
    if envelope:
        lines.insert(0, "{1:F01UNCRITMMXXXX0000000000}{2:O9400000261130UNCRITMM}{4:")
    lines.append("-}" if envelope else "-")
    return (end.join(lines) + end).encode("cp1252")


# OFX


def ofx(
    rows: Sequence[Entry],
    *,
    version: int = 1,
    comma: bool = False,
    card: bool = False,
    end: str = "\r\n",
) -> bytes:
    """OFX 1.02 with values that nobody closes, or 2.0 as XML."""
    first = min((row.booked_on for row in rows), default=date(2026, 11, 1))
    last = max((row.booked_on for row in rows), default=date(2026, 11, 30))

    def value(tag: str, text: str) -> str:
        return f"<{tag}>{escape(text)}" + (f"</{tag}>" if version == 2 else "")

    statement, account = ("CCSTMTRS", "CCACCTFROM") if card else ("STMTRS", "BANKACCTFROM")
    messages = "CREDITCARDMSGSRSV1" if card else "BANKMSGSRSV1"
    response = "CCSTMTTRNRS" if card else "STMTTRNRS"
    lines = [
        "<OFX>",
        f"<{messages}>",
        f"<{response}>",
        value("TRNUID", "1"),
        f"<{statement}>",
        value("CURDEF", "EUR"),
        f"<{account}>",
        value("ACCTID", ACCOUNT),
        f"</{account}>",
        "<BANKTRANLIST>",
        value("DTSTART", f"{first:%Y%m%d}"),
        value("DTEND", f"{last:%Y%m%d}235959[+1:CET]"),
    ]
    for number, row in enumerate(rows, start=1):
        amount = ("-" if row.cents < 0 else "") + _amount(row.cents)
        other = ["<BANKACCTTO>", value("ACCTID", row.iban), "</BANKACCTTO>"] if row.iban else []
        lines += [
            "<STMTTRN>",
            value("TRNTYPE", "CREDIT" if row.cents > 0 else "DEBIT"),
            value("DTPOSTED", f"{row.booked_on:%Y%m%d}000000[+1:CET]"),
            value("DTAVAIL", f"{row.value_on:%Y%m%d}"),
            value("TRNAMT", amount.replace(".", ",") if comma else amount),
            value("FITID", f"F{number}"),
            value("NAME", row.name),
            value("MEMO", row.text),
            *other,
            "</STMTTRN>",
        ]
    lines += ["</BANKTRANLIST>", f"</{statement}>", f"</{response}>", f"</{messages}>", "</OFX>"]
    head = (
        ['<?xml version="1.0" encoding="UTF-8"?>', '<?OFX OFXHEADER="200" VERSION="211"?>']
        if version == 2
        else ["OFXHEADER:100", "DATA:OFXSGML", "VERSION:102", "ENCODING:UTF-8", ""]
    )
    return end.join([*head, *lines, ""]).encode()


# CBI


def _cbi_amount(cents: int) -> str:
    return f"{abs(cents) // 100:012d},{abs(cents) % 100:02d}"


def cbi_statement(rows: Sequence[Entry], opening: int, number: int, account: str) -> list[str]:
    """The records 61 to 64 of one account, an Italian IBAN."""
    first = min((row.booked_on for row in rows), default=date(2026, 11, 1))
    last = max((row.booked_on for row in rows), default=date(2026, 11, 30))
    closing = opening + sum(row.cents for row in rows)
    progressive = f"{number:07d}"
    records = [
        (
            f" 61{progressive}{'':18}93001{'CONTO CORRENTE':16}CC{account[4:]}EUR{first:%d%m%y}"
            f"{'C' if opening >= 0 else 'D'}{_cbi_amount(opening)}{account[:4]}"
        )
    ]
    for position, row in enumerate(rows):
        key = f"{progressive}{position % 999 + 1:03d}"
        records.append(
            f" 62{key}{row.value_on:%d%m%y}{row.booked_on:%d%m%y}{row.mark}"
            f"{_cbi_amount(row.cents)}48{'':18}{row.bank_reference:16}{'':9}"
        )
        records.append(f" 63{key}YYY{row.booked_on:%d%m%Y}{'':16}{row.name:40}")
        if row.iban:
            records.append(f" 63{key}YY2{'':50}{row.iban:34}")
        if row.end_to_end_id:
            records.append(f" 63{key}ID1{'':35}{row.end_to_end_id:35}")
        if row.text:
            records.append(f" 63{key}RI1{row.text[:104]}")
        if row.text[104:]:
            records.append(f" 63{key}RI2{row.text[104:]}")
    records.append(
        f" 64{progressive}EUR{last:%d%m%y}{'C' if closing >= 0 else 'D'}{_cbi_amount(closing)}"
        f"{'C' if closing >= 0 else 'D'}{_cbi_amount(closing)}"
    )
    records.append(f" 65{progressive}{last:%d%m%y}C{_cbi_amount(closing)}")
    return records


def cbi_flow(statements: Sequence[Sequence[str]], *, head: str = "RH") -> list[str]:
    """The records of one flow, with its head and its foot."""
    records = [record for statement in statements for record in statement]
    sender = f"0542801234301126{'SALDI E MOVIMENTI':20}"
    count = len(records) + 2
    foot = f" EF{sender}{'':6}{len(statements):07d}{'':30}{count:07d}"
    return [f" {head}{sender}", *records, foot]


def cbi_bytes(records: Sequence[str], *, end: str = "\r\n", trimmed: bool = False) -> bytes:
    """Records of 120 characters, or as an editor leaves them; `end` may be empty."""
    rows = [record.rstrip() if trimmed else record.ljust(120) for record in records]
    return (end.join(rows) + end).encode("latin-1")


def cbi(
    rows: Sequence[Entry],
    opening: int,
    *,
    head: str = "RH",
    end: str = "\r\n",
    trimmed: bool = False,
) -> bytes:
    """A flow with one statement."""
    statement = cbi_statement(rows, opening, 1, ACCOUNT)
    return cbi_bytes(cbi_flow([statement], head=head), end=end, trimmed=trimmed)
