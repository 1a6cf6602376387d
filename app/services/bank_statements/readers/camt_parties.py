"""Who paid whom in a CAMT entry, with which references and words."""

import re
from collections.abc import Callable, Sequence

from app.services.bank_statements.readers.drafts import Movement
from app.services.bank_statements.readers.values import (
    given,
    iban_of,
    join_texts,
    return_reason_in,
    tidy,
    unwrap,
)
from app.services.bank_statements.readers.xml_nodes import Node

_TAX_CODE = re.compile(r"[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]")
_NAME = ("Nm", "Pty/Nm", "Agt/FinInstnId/Nm")


def describe(
    movement: Movement, entry: Node, transactions: Sequence[Node], account: str, owner: str
) -> None:
    """Fill in the texts of a movement from its entry and the transactions that it stands for.

    Of several transactions that stay one movement, what they do not agree on is left empty,
    and all their texts and names are in the text.
    """
    details = [_Details(each, movement.cents, account, owner) for each in transactions]

    def agreed(value: Callable[[_Details], str]) -> str:
        values = {value(each) for each in details}
        return values.pop() if len(values) == 1 else ""

    movement.counterparty = agreed(lambda each: each.name)
    movement.counterparty_iban = agreed(lambda each: each.iban)
    movement.reference = agreed(lambda each: each.references[0] if each.references else "")
    movement.end_to_end_id = agreed(lambda each: each.end_to_end_id)
    movement.bank_reference = agreed(lambda each: each.bank_reference) or given(
        entry.text_at("AcctSvcrRef")
    )
    movement.operation_code = agreed(lambda each: each.operation_code) or _operation_code(entry)
    movement.return_reason = agreed(lambda each: each.return_reason)
    texts = []
    for each in details:
        if len(details) > 1:
            texts += [each.name, each.iban, *each.references[:1], each.return_reason]
        texts.append(each.text)
    own = join_texts(texts)
    movement.texts = [own, entry.text_at("AddtlNtryInf")]
    if not movement.return_reason and not any(each.return_reason for each in details):
        movement.return_reason = return_reason_in(join_texts(movement.texts))
    movement.texts.extend(f"PER CONTO {name}" for each in details for name in each.on_behalf)


class _Details:
    """What one transaction says."""

    __slots__ = (
        "bank_reference",
        "end_to_end_id",
        "iban",
        "name",
        "on_behalf",
        "operation_code",
        "references",
        "return_reason",
        "text",
    )

    def __init__(self, node: Node, cents: int, account: str, owner: str) -> None:
        refs, returned = node.first("Refs"), node.first("RtrInf")
        remittance = node.all("RmtInf")
        self.end_to_end_id = given(refs.text_at("EndToEndId")) if refs else ""
        self.bank_reference = given(refs.text_at("AcctSvcrRef")) if refs else ""
        self.operation_code = _operation_code(node)
        self.return_reason = (
            tidy(returned.text_at("Rsn/Cd", "Rsn/Prtry", "RtrRsn/Cd", "RtrRsn/Prtry"))
            if returned
            else ""
        )
        credit = node.text_at("CdtDbtInd") != "DBIT" if node.text_at("CdtDbtInd") else cents >= 0
        side = _other_side(node, account, owner, credit=credit, returned=returned is not None)
        party = node.first(f"RltdPties/{side}")
        self.name = tidy(party.text_at(*_NAME)) if party else ""
        self.iban = iban_of(node.text_at(f"RltdPties/{side}Acct/Id/IBAN"))
        ultimate = tidy(node.text_at(*(f"RltdPties/Ultmt{side}/{path}" for path in _NAME[:2])))
        self.on_behalf = [ultimate] if ultimate and ultimate != self.name else []
        self.references = [
            reference
            for each in remittance
            for path in ("Strd/CdtrRefInf/Ref", "Strd/CdtrRefInf/CdtrRef")
            for found in each.walk(path)
            if (reference := given(found.text))
        ]
        self.text = join_texts(self._texts(node, remittance, party, returned))

    def _texts(
        self, node: Node, remittance: Sequence[Node], party: Node | None, returned: Node | None
    ) -> list[str]:
        """Every word that tells what the money is for, the payer's own first."""
        texts = [_unstructured(each) for each in remittance]
        texts += self.references[1:]
        for each in remittance:
            texts += [found.text for found in each.walk("Strd/RfrdDocInf/Nb")]
            texts += [found.text for found in each.walk("Strd/RfrdDocInf/RfrdDocNb")]
            texts += [found.text for found in each.walk("Strd/AddtlRmtInf")]
        texts.append(node.text_at("AddtlTxInf"))
        if returned is not None:
            texts += [found.text for found in returned.walk("AddtlInf")]
        mandate = given(node.text_at("Refs/MndtId"))
        texts.append(f"MANDATO {mandate}" if mandate else "")
        if party is not None:
            texts += [
                f"C.F. {found.text.strip()}"
                for path in ("Id/PrvtId/Othr/Id", "Pty/Id/PrvtId/Othr/Id")
                for found in party.walk(path)
                if _TAX_CODE.fullmatch(found.text.strip().upper())
            ]
        return texts


def _unstructured(remittance: Node) -> str:
    """Free text, whose parts some banks cut at 35 or 140 characters in the middle of a word."""
    parts = [found.text for found in remittance.all("Ustrd")]
    widths = {len(part) for part in parts[:-1]}
    if len(widths) == 1 and (width := widths.pop()) in {35, 140}:
        return unwrap(parts, width)
    return " ".join(parts)


def _other_side(node: Node, account: str, owner: str, *, credit: bool, returned: bool) -> str:
    """Which of "Dbtr" and "Cdtr" is not the office itself.

    The account tells it; else the debtor pays in and the creditor is paid, but in a return the
    parties keep the roles of the payment that came back.
    """
    expected = "Dbtr" if credit else "Cdtr"
    if returned:
        expected = "Cdtr" if credit else "Dbtr"
    other = "Cdtr" if expected == "Dbtr" else "Dbtr"
    own = {side for side in ("Dbtr", "Cdtr") if _is_own(node, side, account, owner)}
    if expected in own and other not in own:
        return other
    if not _is_there(node, expected) and _is_there(node, other) and other not in own:
        foreign_iban = iban_of(node.text_at(f"RltdPties/{other}Acct/Id/IBAN"))
        if returned or (foreign_iban and foreign_iban != account):
            return other
    return expected


def _is_own(node: Node, side: str, account: str, owner: str) -> bool:
    iban = iban_of(node.text_at(f"RltdPties/{side}Acct/Id/IBAN"))
    if iban:
        return iban == account
    name = node.text_at(*(f"RltdPties/{side}/{path}" for path in _NAME))
    return bool(owner) and tidy(name).upper() == tidy(owner).upper()


def _is_there(node: Node, side: str) -> bool:
    return bool(
        node.text_at(*(f"RltdPties/{side}/{path}" for path in _NAME))
        or node.text_at(f"RltdPties/{side}Acct/Id/IBAN")
    )


def _operation_code(node: Node) -> str:
    """ISO's code in three parts, such as PMNT-RCDT-ESCT, else the bank's own."""
    code = node.first("BkTxCd")
    if code is None:
        return ""
    parts = [code.text_at("Domn/Cd"), code.text_at("Domn/Fmly/Cd")]
    parts.append(code.text_at("Domn/Fmly/SubFmlyCd"))
    return tidy("-".join(part for part in parts if part)) or tidy(code.text_at("Prtry/Cd"))
