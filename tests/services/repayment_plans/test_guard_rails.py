"""Each rail a sentence that names its field; none where nothing is broken."""

from datetime import date

import pytest

from app.models.cooperative import Cooperative
from app.office import Office
from app.services.repayment_plans.guard_rails import GuardRails, breaches, guard_rails
from app.services.repayment_plans.schedule import PlanTerms, schedule

FIRST = date(2027, 1, 10)
RAILS = GuardRails(maximum_instalments=24, minimum_instalment_cents=3_000, income_divisor=8)


@pytest.mark.parametrize(
    ("terms", "income", "sentences"),
    [
        (PlanTerms(120_000, FIRST, 12), 80_000, []),
        (PlanTerms(120_000, FIRST, 12), None, []),
        (PlanTerms(120_000, FIRST, 12), 79_999, ["more than 1/8 of the monthly income"]),
        (PlanTerms(120_000, FIRST, 25), 80_000, ["25 instalments are more than the 24"]),
        (PlanTerms(30_000, FIRST, 11), None, ["27,27 is below the minimum"]),
        (PlanTerms(2_500, FIRST, 1), None, []),
        (
            PlanTerms(50_000, FIRST, 25),
            10_000,
            ["25 instalments", "below the minimum", "more than 1/8"],
        ),
        # A heavy down payment is the household's own choice.
        (PlanTerms(120_000, FIRST, 12, down_payment_cents=60_000), 40_000, []),
    ],
)
def test_the_sentences(terms: PlanTerms, income: int | None, sentences: list[str]) -> None:
    found = [str(each) for each in breaches(schedule(terms), RAILS, income)]
    assert len(found) == len(sentences)
    for sentence, part in zip(found, sentences, strict=True):
        assert part in sentence


def test_the_limit_is_named_in_euros() -> None:
    (breach,) = breaches(schedule(PlanTerms(120_000, FIRST, 12)), RAILS, 79_999)
    assert str(breach).endswith("(€\u00a099,99).")
    assert breach.field == "sustainable"


def test_the_rails_are_the_cooperative_s_settings(office: Office) -> None:
    with office.read() as session:
        assert guard_rails(session) == GuardRails(120, 3_000, 8, 3)
    with office.write("Settings") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                plan_maximum_instalments=36,
                plan_minimum_instalment_cents=5_000,
                plan_income_divisor=5,
                plan_missed_instalments=2,
            )
        )
    with office.read() as session:
        assert guard_rails(session) == GuardRails(36, 5_000, 5, 2)
