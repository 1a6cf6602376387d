"""Every instalment of a thousand plans can be paid by its code, to the cent (domain rules B9)."""

import random
from dataclasses import replace
from datetime import date

from app.services.letters import content
from app.services.letters.epc_qr import payload, qr_symbol
from app.services.letters.payment_slips import transfer
from app.services.repayment_plans.agreement import payment_reference
from app.services.repayment_plans.schedule import DOWN_PAYMENT, PlanTerms, schedule
from tests.services.letters.examples import COOPERATIVE, IBAN, drawn_qr, read_qr

PLANS = 1000
NAMES = ("Cooperativa Esempio", "Cooperativa D'Angelo à r.l.", "Società Şahin")


def terms_of(chance: random.Random) -> PlanTerms:
    debt = chance.randint(1_00, 9_999_99)
    down_payment = chance.choice((0, 0, debt // 5))
    return PlanTerms(
        debt_cents=debt,
        first_due_on=date(2026, chance.randint(1, 12), chance.choice((5, 10, 28))),
        instalment_count=chance.choice((1, 3, 6, 7, 12, 24)),
        down_payment_cents=down_payment,
        down_payment_due_on=date(2026, 1, 1) if down_payment else None,
    )


def test_each_code_reads_back_as_the_transfer_that_pays_the_instalment() -> None:
    chance = random.Random(2026)
    read = 0
    for number in range(PLANS):
        cooperative = replace(COOPERATIVE, name=chance.choice(NAMES))
        plan, unit = f"2026-{number:03d}", f"CENNI-{chance.randint(1, 400):03d}"
        instalments = schedule(terms_of(chance), minimum_cents=0)
        count = sum(each.number != DOWN_PAYMENT for each in instalments)
        for each in instalments:
            reference = payment_reference(plan, each.number, count, unit)
            slip = content.ScheduledInstalment("", each.due_on, each.cents, reference)
            symbol = qr_symbol(payload(transfer(cooperative, slip)))
            [code] = read_qr(drawn_qr(symbol, scale=3))
            amount = f"EUR{each.cents // 100}.{each.cents % 100:02d}"
            lines = ("BCD", "002", "1", "SCT", "", cooperative.name, IBAN, amount, "", "")
            assert code.text == "\n".join((*lines, reference))
            read += 1
    assert read > PLANS * 5
