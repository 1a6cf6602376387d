"""Bank lines as two banks write them: a CSV with a preamble and totals, and CAMT.053."""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import TypedDict
from xml.sax.saxutils import escape

from tests.kit_maker.bank import (
    IBAN_IN_TEXT,
    BankLine,
    Desk,
    PlanInstalment,
    month_of_lines,
    read_payers,
)
from tests.kit_maker.bank_harder import harder_lines

CSV, CAMT = "banca.csv", "banca.camt053.xml"
ACCOUNT = "IT51S0242438916005120160316"
OPENING_CENTS = 1_000_000
CUT = 40


class BankTruth(TypedDict):
    """A line of truth.json's `bank`, with the kind of line, which the kits do not tell."""

    file: str
    n: int
    date: str
    cents: int
    lease: str | list[str] | None
    kind: str


def make_bank_files(
    folder: Path,
    *,
    seed: int,
    harder: bool = False,
    instalments: Sequence[PlanInstalment] = (),
    month: int = 11,
    is_known: bool = False,
) -> list[BankTruth]:
    """Write both files of a month into a kit's folder, whoever made the kit; gives the truth.

    `harder` adds the kinds that desks tell of. `month` of 2026 is when it is paid; `is_known` where
    the office has seen a month of such lines before. truth.json, where there is one, gets its
    `bank`.
    """
    random = Random(f"bank/{seed}/{month}")
    desk = Desk(random, read_payers(folder), instalments, is_known)
    lines = month_of_lines(desk)
    if harder:
        lines += harder_lines(desk)
    lines = [replace(line, day=line.day.replace(month=month)) for line in lines]
    random.shuffle(lines)
    half = len(lines) // 2
    by_file = {
        CSV: sorted(lines[:half], key=lambda line: line.day),
        CAMT: sorted(lines[half:], key=lambda line: line.day),
    }
    _write_csv(folder / CSV, by_file[CSV], random)
    _write_camt(folder / CAMT, by_file[CAMT])
    truth = [
        BankTruth(
            file=name,
            n=number,
            date=line.day.isoformat(),
            cents=line.cents,
            lease=line.truth,
            kind=line.kind,
        )
        for name, theirs in by_file.items()
        for number, line in enumerate(theirs, start=1)
    ]
    _keep_truth(folder / "truth.json", truth)
    return truth


def _keep_truth(path: Path, bank: list[BankTruth]) -> None:
    whole = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    whole["bank"] = bank
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")


def _write_csv(path: Path, lines: Sequence[BankLine], random: Random) -> None:
    with path.open("w", encoding="cp1252", errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(["Lista movimenti", *[""] * 5])
        writer.writerow(["Conto corrente: 1000/00012345 - COOPERATIVA ESEMPIO", *[""] * 5])
        writer.writerow(["Periodo dal 01/11/2026 al 30/11/2026", *[""] * 5])
        writer.writerow([""] * 6)
        writer.writerow(
            ["Data Operazione", "Data Valuta", "Entrate", "Uscite", "Descrizione",
             "Descrizione Completa"]
        )  # fmt: skip
        for line in lines:
            text = " ".join(filter(None, (line.text, line.reference)))
            if line.iban and random.random() < IBAN_IN_TEXT:
                text += f" IBAN ORDINANTE {line.iban}"
            money_in = _amount(line.cents) if line.cents > 0 else ""
            money_out = _amount(line.cents) if line.cents < 0 else ""
            day = f"{line.day:%d/%m/%Y}"
            writer.writerow([day, day, money_in, money_out, text[:CUT], text])
        money_in = _amount(sum(line.cents for line in lines if line.cents > 0))
        money_out = _amount(sum(line.cents for line in lines if line.cents < 0))
        writer.writerow(["Totale", "", money_in, money_out, "", ""])


def _write_camt(path: Path, lines: Sequence[BankLine]) -> None:
    closing = OPENING_CENTS + sum(line.cents for line in lines)
    month = lines[0].day.replace(day=1)
    entries = [_entry(number, line) for number, line in enumerate(lines, start=1)]
    text = "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>',
            "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-30T06:00:00</CreDtTm></GrpHdr><Stmt>",
            f"<Id>S{month.month}</Id><CreDtTm>2026-11-30T06:00:00</CreDtTm>",
            f"<Acct><Id><IBAN>{ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>",
            _balance("OPBD", OPENING_CENTS, month),
            _balance("CLBD", closing, month.replace(day=30)),
            *entries,
            "</Stmt></BkToCstmrStmt></Document>",
        )
    )
    path.write_text(text, encoding="utf-8")


def _balance(code: str, cents: int, day: date) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{_money(cents)}"
        f"<Dt><Dt>{day}</Dt></Dt></Bal>"
    )


def _money(cents: int) -> str:
    mark = "CRDT" if cents >= 0 else "DBIT"
    amount = f"{abs(cents) // 100}.{abs(cents) % 100:02d}"
    return f'<Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{mark}</CdtDbtInd>'


def _entry(number: int, line: BankLine) -> str:
    day = f"<Dt>{line.day}</Dt>"
    parties = ""
    if line.payer:
        parties += f"<Dbtr><Nm>{escape(line.payer)}</Nm></Dbtr>"
    if line.iban:
        parties += f"<DbtrAcct><Id><IBAN>{line.iban}</IBAN></Id></DbtrAcct>"
    if parties:
        parties = f"<RltdPties>{parties}</RltdPties>"
    structured = ""
    if line.reference:
        structured = f"<Strd><CdtrRefInf><Ref>{line.reference}</Ref></CdtrRefInf></Strd>"
    return (
        f"<Ntry>{_money(line.cents)}<Sts>BOOK</Sts><BookgDt>{day}</BookgDt><ValDt>{day}</ValDt>"
        f"<AcctSvcrRef>R{number:06d}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>"
        "<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs>"
        f"<EndToEndId>NOTPROVIDED</EndToEndId></Refs>{_money(line.cents)}{parties}"
        f"<RmtInf><Ustrd>{escape(line.text)}</Ustrd>{structured}</RmtInf>"
        "</TxDtls></NtryDtls></Ntry>"
    )


def _amount(cents: int) -> str:
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    whole = f"{cents // 100:,}".replace(",", ".")
    return f"{sign}{whole},{cents % 100:02d}"
