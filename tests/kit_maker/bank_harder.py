"""Kinds of line that desks tell of and the kits leave out: traps for whoever trusts one clue.

Each kind says in its name what is odd. Where the truth names a lease, somebody who knows the
office would find it; where it names none, nobody can, however much looks like a household.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random
from zlib import crc32

from stdnum.iso7064 import mod_97_10

from tests.kit_maker.bank import (
    LEAST_ARREARS,
    NOBODY,
    ORDINARY,
    OUT,
    BankLine,
    Desk,
    Maker,
    Payer,
    by_household,
)
from tests.kit_maker.ordinary import GIVEN, SURNAMES, made_up_iban

EACH_ON = 0.025
"""How many of the leases give a line of each kind."""
EVERY_COUSIN = 61
STRANGERS = ("VERDECCHIA OLIMPIA", "QUAGLIARELLA PRIMO", "ZANOTELLI IRMA", "OBUYA GRACE")


def harder_lines(desk: Desk) -> Iterator[BankLine]:
    """Lines of every harder kind, in numbers that grow with the office."""
    random = desk.random
    wanted = max(2, int(len(desk.payers) * EACH_ON))
    for make in HARDER:
        # A kind that suits few leases is sought among all of them.
        made = 0
        for payer in random.sample(list(desk.payers), len(desk.payers)):
            line = make(desk, payer)
            if line is not None:
                yield replace(line, day=date(2026, 11, random.randint(1, 27)))
                made += 1
                if made == wanted:
                    break


def _here(make: Callable[[Desk, Payer], BankLine | None]) -> Maker:
    """Only of households that live there."""

    def made(desk: Desk, payer: Payer) -> BankLine | None:
        return None if payer.ended else make(desk, payer)

    return made


def _creditor_reference(desk: Desk, payer: Payer) -> BankLine:
    reference = f"RF{mod_97_10.calc_check_digits(payer.lease + 'RF')}{payer.lease}"
    return BankLine("RF reference", "BONIFICO A VOSTRO FAVORE", payer.monthly, (payer.lease,),
                    reference=reference, payer=desk.stranger())  # fmt: skip


def _damaged_reference(desk: Desk, payer: Payer) -> BankLine:
    """A figure of it was mistyped, so its check digits fail: nobody can tell."""
    wrong = _wrong_digit(desk.random, payer.lease)
    reference = f"RF{mod_97_10.calc_check_digits(payer.lease + 'RF')}{wrong}"
    return BankLine(f"{NOBODY}: RF fails", f"BONIFICO A VOSTRO FAVORE RIF {reference}",
                    payer.monthly)  # fmt: skip


def _instalment(desk: Desk, payer: Payer) -> BankLine | None:
    theirs = [each for each in desk.instalments if each.lease == payer.lease]
    if not theirs:
        return None
    each = desk.random.choice(theirs)
    shapes = (each.text, each.text.replace("-", " ").lower(), each.text.rsplit(" ", 1)[0])
    return BankLine("plan instalment", f"BONIFICO DA {payer.name} {desk.random.choice(shapes)}",
                    each.cents, (payer.lease,), payer.name, payer.iban)  # fmt: skip


def _instalment_by_stranger(desk: Desk, payer: Payer) -> BankLine | None:
    theirs = [each for each in desk.instalments if each.lease == payer.lease]
    if not theirs:
        return None
    each = desk.random.choice(theirs)
    return BankLine("plan, stranger pays", f"BONIFICO DA {desk.anybody()} {each.text}",
                    each.cents, (payer.lease,), iban=made_up_iban(desk.random))  # fmt: skip


def _two_months(desk: Desk, payer: Payer) -> BankLine:
    months = desk.random.choice(("OTT E NOV 2026", "NOVEMBRE E DICEMBRE", "10/2026 E 11/2026"))
    text = f"BONIFICO DA {payer.name} AFFITTO {months}"
    return by_household("two months", payer, text, 2 * payer.monthly)


def _two_leases(desk: Desk, payer: Payer) -> BankLine | None:
    other = desk.random.choice(desk.payers)
    if other.ended or other.lease == payer.lease:
        return None
    text = f"BONIFICO DA {desk.stranger()} CANONI {payer.lease} E {other.lease} NOVEMBRE"
    return BankLine("two leases by code", text, payer.monthly + other.monthly,
                    (payer.lease, other.lease), iban=made_up_iban(desk.random))  # fmt: skip


def _two_names(desk: Desk, payer: Payer) -> BankLine | None:
    """A husband and wife, or two households: the amount is one's, the other is by chance."""
    other = desk.random.choice(desk.payers)
    if other.ended or other.lease == payer.lease or other.monthly == payer.monthly:
        return None
    text = f"BONIFICO DA {payer.name} E {other.name} AFFITTO NOVEMBRE"
    return by_household("two names", payer, text, payer.monthly)


def _mistyped(desk: Desk, payer: Payer) -> BankLine:
    random, name = desk.random, payer.name
    for _ in range(2 if len(name) > 13 and random.random() < 0.3 else 1):
        name = _one_typo(random, name)
    text = f"BONIFICO A VOSTRO FAVORE DA {name} CAUSALE: AFFITTO NOVEMBRE 2026"
    return by_household("mistyped name", replace_name(payer, name), text, payer.monthly)


def _another_spelling(desk: Desk, payer: Payer) -> BankLine | None:
    plain = payer.name.translate(str.maketrans("ŞÖÜÑÁÉËÒ", "SOUNAEEO"))
    forms = {
        plain,
        payer.name.replace("'", " "),
        payer.name.replace("'", ""),
        plain.replace(" ", ""),
        payer.name.replace("'", "`"),
        payer.name.replace("Ò", "O'"),
        payer.name.replace("Ö", "OE").replace("Ü", "UE"),
    } - {payer.name}
    if not forms or payer.name.isalpha():
        return None
    name = desk.random.choice(sorted(forms))
    text = f"BONIFICO DA {name} AFFITTO NOVEMBRE"
    return by_household("another spelling", replace_name(payer, name), text, payer.monthly)


def _wrong_code(desk: Desk, payer: Payer) -> BankLine:
    wrong = _wrong_digit(desk.random, payer.lease)
    text = f"BON.DA {payer.name} {wrong} CANONE E SPESE 11/2026"
    return by_household("wrong code, right name", payer, text, payer.monthly)


def _wrong_code_equal_rent(desk: Desk, payer: Payer) -> BankLine | None:
    """The mistyped code is that of a lease of the very same rent: only the name tells."""
    alike = [each for each in desk.payers if each.monthly == payer.monthly and not each.ended]
    others = [each for each in alike if each.name != payer.name]
    if not others:
        return None
    text = f"BON.DA {payer.name} {desk.random.choice(others).lease} CANONE E SPESE 11/2026"
    return by_household("wrong code, equal rent", payer, text, payer.monthly)


def _wrong_code_alone(desk: Desk, payer: Payer) -> BankLine | None:
    """A slip on which a figure was mistyped; the amount is not that of the lease it names."""
    wrong = _wrong_digit(desk.random, payer.lease)
    theirs = {each.lease: each.monthly for each in desk.payers}
    if theirs.get(wrong, payer.monthly) == payer.monthly:
        return None
    return BankLine(f"{NOBODY}: slip, wrong code", f"VERSAMENTO FRECCIA {wrong}", payer.monthly)


def _wrong_plan(desk: Desk, payer: Payer) -> BankLine | None:
    theirs = [each for each in desk.instalments if each.lease == payer.lease]
    others = [each for each in desk.instalments if each.lease != payer.lease]
    if not theirs or not others:
        return None
    text = desk.random.choice(others).text.rsplit(" ", 1)[0]
    return by_household(
        "wrong plan, right name", payer, f"BONIFICO DA {payer.name} {text}", theirs[0].cents
    )


def _neighbour_by_code(desk: Desk, payer: Payer) -> BankLine | None:
    """A tenant pays for a neighbour and says so by the code alone; the amount is the lease's."""
    other = desk.random.choice(desk.payers)
    if other.ended or other.name == payer.name or other.monthly == payer.monthly:
        return None
    text = f"BON.DA {other.name} {payer.lease} CANONE 11/2026"
    return BankLine("neighbour, by code", text, payer.monthly, (payer.lease,), other.name,
                    other.iban)  # fmt: skip


def _broken_words(desk: Desk, payer: Payer) -> BankLine:
    """Banks that fold their text put a blank after every 27 letters."""
    make = desk.random.choice([each for each, _ in ORDINARY.values()])
    line = make(desk, payer)
    assert line is not None
    pieces = [line.text[start : start + 27] for start in range(0, len(line.text), 27)]
    return replace(line, kind="broken words", text=" ".join(pieces))


def _both_leases(desk: Desk, payer: Payer) -> BankLine | None:
    """A flat and its garage in one transfer."""
    theirs = [each for each in desk.payers if each.iban == payer.iban and not each.ended]
    if len(theirs) != 2:
        return None
    leases = tuple(each.lease for each in theirs)
    text = f"BONIFICO DA {payer.name} AFFITTO E BOX NOVEMBRE"
    cents = sum(each.monthly for each in theirs)
    return BankLine("flat and garage", text, cents, leases, payer.name, payer.iban)


def _wrong_unit(desk: Desk, payer: Payer) -> BankLine:
    wrong = payer.unit[:-3] + _wrong_digit(desk.random, payer.unit[-3:])
    text = f"BONIFICO ISTANTANEO {payer.given} {payer.surname} ALLOGGIO {wrong}".upper()
    return by_household("wrong unit, right name", payer, text, payer.monthly)


def _namesakes_code(desk: Desk, payer: Payer) -> BankLine | None:
    """The code tells which of those who share a name."""
    if desk.names[payer.name] < 2:
        return None
    text = f"BON.DA {payer.name} {payer.lease} CANONE"
    line = by_household("namesake, by code", payer, text, desk.random.choice((5_000, 12_300)))
    return replace(line, iban="")


def _namesakes_amount(desk: Desk, payer: Payer) -> BankLine | None:
    """Nothing tells which of those who share a name, not even the amount."""
    if desk.names[payer.name] < 2:
        return None
    text = f"BONIFICO DA {payer.name} SALDO ARRETRATI"
    return BankLine(f"{NOBODY}: namesakes", text, 7_531)


def _former(desk: Desk, payer: Payer) -> BankLine | None:
    if not payer.ended or payer.balance <= 0:
        return None
    cents = desk.random.choice((payer.balance, LEAST_ARREARS, min(payer.balance, 20_000)))
    text = f"BONIFICO DA {payer.name} SALDO ARRETRATI EX ALLOGGIO"
    return by_household("former tenant", payer, text, cents)


def _former_names_unit(desk: Desk, payer: Payer) -> BankLine | None:
    """Somebody else lives there now."""
    if not payer.ended or payer.balance <= 0:
        return None
    text = f"BONIFICO DA {payer.name} RESTO AFFITTI ALLOGGIO {payer.unit}"
    return by_household("former names unit", payer, text, min(payer.balance, 30_000))


def _relative_unknown(desk: Desk, payer: Payer) -> BankLine:
    """A surname that a tenant has, a given name that nobody of it has, a tenant's rent."""
    given = desk.random.choice(
        [each for each in GIVEN if not desk.names[f"{payer.surname} {each}".upper()]] or ["OLIMPIA"]
    )
    name = f"{payer.surname} {given}".upper()
    return BankLine(
        f"{NOBODY}: surname alone",
        f"BONIFICO A VOSTRO FAVORE DA {name} CAUSALE: AFFITTO",
        desk.random.choice(desk.payers).monthly,
        payer=name,
        iban=made_up_iban(desk.random),
    )


def _relative_with_rent(desk: Desk, payer: Payer) -> BankLine | None:
    """As before, with the very rent of a tenant of that surname: a guess, never sure."""
    line = _relative_unknown(desk, payer)
    others = {each.monthly for each in desk.payers if not each.ended}
    if len([each for each in desk.payers if each.monthly == payer.monthly]) > 1 or not others:
        return None
    return replace(line, kind=f"{NOBODY}: surname, rent", cents=payer.monthly)


def _cousin(desk: Desk, payer: Payer) -> BankLine:
    cousin = f"{payer.surname.upper()} {desk.random.choice(('OLIMPIA', 'GRACE', 'IRMA'))}"
    text = f"BONIFICO DA {cousin} CAUSALE: AFFITTO CASA {payer.name} NOVEMBRE"
    return BankLine("cousin's account", text, payer.monthly, (payer.lease,), cousin,
                    made_up_iban(desk.random))  # fmt: skip


def _cousin_again(desk: Desk, payer: Payer) -> BankLine | None:
    """Says on whose behalf the first time, and never again."""
    if crc32(payer.lease.encode()) % EVERY_COUSIN:
        return None
    habit = Random(f"cousin/{payer.lease}")
    cousin = f"{habit.choice(SURNAMES)} {habit.choice(GIVEN)}".upper()
    text = f"BONIFICO DA {cousin} AFFITTO NOVEMBRE"
    if not desk.is_known:
        text = f"BONIFICO DA {cousin} PER CONTO {payer.name}"
    return BankLine("cousin, again" if desk.is_known else "cousin, first time", text,
                    payer.monthly, (payer.lease,), cousin, made_up_iban(habit))  # fmt: skip


def _tenant_after_a_favour(desk: Desk, payer: Payer) -> BankLine | None:
    """Pays for a neighbour once, and then the own rent from the same account."""
    if crc32(payer.lease.encode()) % EVERY_COUSIN != 1:
        return None
    habit = Random(f"favour/{payer.lease}")
    other = habit.choice(desk.payers)
    if other.ended or other.name == payer.name:
        return None
    if desk.is_known:
        text = habit.choice(("AFFITTO NOVEMBRE", f"BONIFICO DA {payer.name} AFFITTO"))
        return by_household("after a favour", payer, text, payer.monthly)
    text = f"BONIFICO DA {payer.name} PER CONTO {other.name} NOVEMBRE"
    return BankLine("a favour", text, other.monthly, (other.lease,), payer.name, payer.iban)


def _tenant_pays_for_tenant(desk: Desk, payer: Payer) -> BankLine | None:
    other = desk.random.choice(desk.payers)
    if other.lease == payer.lease or other.name == payer.name:
        return None
    words = desk.random.choice(("PER CONTO", "PER CONTO DI", "X CONTO"))
    text = f"BONIFICO DA {other.name} {words} {payer.name} NOVEMBRE"
    return BankLine("tenant for tenant", text, payer.monthly, (payer.lease,), other.name,
                    other.iban)  # fmt: skip


def _tenant_pays_for_code(desk: Desk, payer: Payer) -> BankLine | None:
    other = desk.random.choice(desk.payers)
    if other.lease == payer.lease or other.name == payer.name:
        return None
    text = f"BON.DA {other.name} {payer.lease} CANONE E SPESE 11/2026 PER CONTO {payer.name}"
    return BankLine("tenant for code", text, payer.monthly, (payer.lease,), other.name,
                    other.iban)  # fmt: skip


def _stranger(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {desk.random.choice(STRANGERS)} CAUSALE: AFFITTO NOVEMBRE 2026"
    return BankLine(f"{NOBODY}: a stranger", text, payer.monthly, iban=made_up_iban(desk.random))


def _no_clue(desk: Desk, payer: Payer) -> BankLine:
    text = desk.random.choice(("AFFITTO NOVEMBRE", "BONIFICO", "CANONE 11/2026", "RATA", "SALDO"))
    return BankLine(f"{NOBODY}: no clue", text, payer.monthly)


def _bill(desk: Desk, payer: Payer) -> BankLine:
    text = f"PAGAMENTO FATTURA IDRAULICO LAVORI ALLOGGIO {payer.unit} SIG. {payer.name}"
    return BankLine(f"{OUT}: bill names unit", text, -payer.monthly)


def _money_back(desk: Desk, payer: Payer) -> BankLine:
    text = f"NOTA DI CREDITO FATTURA 112 IDRAULICO ALLOGGIO {payer.unit}"
    return BankLine(f"{NOBODY}: credit note", text, desk.random.randint(3_000, 30_000))


def _supplier_refund(desk: Desk, payer: Payer) -> BankLine:
    text = f"ENEL ENERGIA RIMBORSO FORNITURA {payer.unit}"
    return BankLine(f"{NOBODY}: refund of unit", text, desk.random.randint(3_000, 30_000))


def _insurance(desk: Desk, payer: Payer) -> BankLine:
    text = f"UNIPOL LIQUIDAZIONE SINISTRO 2026/8841 APPARTAMENTO {payer.unit}"
    return BankLine(f"{NOBODY}: insurance", text, desk.random.randint(30_000, 300_000))


def _grant(desk: Desk, payer: Payer) -> BankLine:
    text = f"ACCREDITO CONTRIBUTO COMUNE MOROSITA INCOLPEVOLE {payer.name} {payer.lease}"
    return BankLine(f"{NOBODY}: grant names lease", text, desk.random.randint(50_000, 400_000))


def _grant_of_many(desk: Desk, payer: Payer) -> BankLine:
    text = f"COMUNE DI MILANO CONTRIBUTO AFFITTO BANDO 2026 BENEFICIARIO {payer.name} E ALTRI"
    return BankLine(f"{NOBODY}: grant of many", text, desk.random.randint(300_000, 900_000))


def _own_transfer(desk: Desk, payer: Payer) -> BankLine:
    text = f"GIROCONTO DA CONTO AFFITTI ALLOGGIO {payer.unit} {payer.name}"
    return BankLine(f"{NOBODY}: giroconto", text, desk.random.randint(30_000, 900_000))


def _sent_back(desk: Desk, payer: Payer) -> BankLine:
    shapes = (
        f"STORNO BONIFICO {payer.name} {payer.lease}",
        f"INSOLUTO SDD {payer.lease} AM04 FONDI INSUFFICIENTI",
        f"RICHIAMO BONIFICO {payer.name} CANONE NOVEMBRE",
    )
    return BankLine(f"{OUT}: sent back", desk.random.choice(shapes), -payer.monthly)


def _outgoing_sent_back(desk: Desk, payer: Payer) -> BankLine:
    """What the office had paid out comes back: no tenant's payment."""
    text = f"STORNO BONIFICO A {payer.name} RESTITUZIONE DEPOSITO IBAN ERRATO"
    return BankLine(f"{NOBODY}: our own returned", text, 2 * payer.monthly)


def _deposit(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {payer.name} DEPOSITO CAUZIONALE ALLOGGIO {payer.unit}"
    return by_household("deposit", payer, text, desk.random.randrange(50_000, 120_000, 100))


def _short_code(desk: Desk, payer: Payer) -> BankLine:
    text = f"BONIFICO DA {payer.name} CONTRATTO {payer.lease[0]}{payer.lease[1:].lstrip('0')}"
    return by_household("code without noughts", payer, text, payer.monthly)


def _code_apart(desk: Desk, payer: Payer) -> BankLine:
    code = desk.random.choice((f"{payer.lease[0]} {payer.lease[1:]}", payer.lease.lower(),
                               f"{payer.lease[0]}-{payer.lease[1:]}"))  # fmt: skip
    text = f"CANONE NOV CONTR. {code}"
    return BankLine("code written apart", text, payer.monthly, (payer.lease,))


def _given_alone(desk: Desk, payer: Payer) -> BankLine:
    return BankLine(f"{NOBODY}: surname of many", f"AFFITTO NOV FAM. {payer.surname.upper()}",
                    LEAST_ARREARS + 1_000)  # fmt: skip


def replace_name(payer: Payer, name: str) -> Payer:
    """The household as its bank spells it, for the payer's field."""
    surname, _, given = name.rpartition(" ")
    return replace(payer, surname=surname, given=given)


def _wrong_digit(random: Random, code: str) -> str:
    places = [place for place, sign in enumerate(code) if sign.isdigit()]
    place = random.choice(places[-3:])
    wrong = random.choice([digit for digit in "0123456789" if digit != code[place]])
    return code[:place] + wrong + code[place + 1 :]


def _one_typo(random: Random, name: str) -> str:
    places = [place for place, sign in enumerate(name[:-1]) if sign.isalpha() and place]
    place = random.choice(places)
    letter, following = name[place], name[place + 1]
    shapes = [
        name[:place] + random.choice("AEIORSTNL") + name[place + 1 :],
        name[:place] + name[place + 1 :],
        name[:place] + letter + name[place:],
    ]
    if following.isalpha():
        shapes.append(name[:place] + following + letter + name[place + 2 :])
    return random.choice(shapes)


HARDER: tuple[Maker, ...] = (
    _here(_creditor_reference), _damaged_reference, _here(_instalment),
    _here(_instalment_by_stranger), _here(_two_months), _here(_two_leases), _here(_two_names),
    _here(_mistyped), _here(_another_spelling), _here(_wrong_code), _here(_wrong_unit),
    _here(_namesakes_code), _namesakes_amount, _former, _former_names_unit, _relative_unknown,
    _relative_with_rent, _here(_cousin), _here(_cousin_again), _here(_tenant_after_a_favour),
    _here(_tenant_pays_for_tenant),
    _here(_tenant_pays_for_code), _stranger, _no_clue, _bill, _money_back, _supplier_refund,
    _insurance, _grant, _grant_of_many, _own_transfer, _sent_back, _outgoing_sent_back,
    _here(_wrong_code_equal_rent), _here(_wrong_code_alone), _here(_wrong_plan),
    _here(_neighbour_by_code), _here(_broken_words), _here(_both_leases),
    _here(_deposit), _here(_short_code), _here(_code_apart), _given_alone,
)  # fmt: skip
