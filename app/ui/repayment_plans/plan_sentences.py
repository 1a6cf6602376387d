"""What is to be said of a plan, in sentences: how it is kept and why, what was agreed."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.models.formats import format_date, format_decimal, format_euro
from app.models.repayment_plans import PlanState
from app.services.reminders.standstills import PLAN_WAITING_DAYS
from app.services.repayment_plans.forfeiture import ForfeitureProposal, ForfeitureReason
from app.services.repayment_plans.monitoring import ForfeitureRule, PlanStanding, Standing
from app.services.repayment_plans.plan_list import PlanDetail
from app.ui.repayment_plans.words import KINDS
from app.ui.translation import QT_TRANSLATE_NOOP, translate

MOST_LISTED = 6
"""So many instalments or months are told one by one; of more, the first of them."""

_STANDINGS = {
    Standing.ON_TRACK: QT_TRANSLATE_NOOP(
        "Plans", "Due since {0}, within the days of grace: instalments {1}, current charges {2}."
    ),
    Standing.LATE: QT_TRANSLATE_NOOP(
        "Plans",
        "Overdue since {0}, for a period at most: instalments {1}, current charges {2}.",
    ),
    Standing.BROKEN: QT_TRANSLATE_NOOP(
        "Plans",
        "Overdue since {0}, for over a period: instalments {1}, current charges {2}.",
    ),
}
_ALL_PAID = QT_TRANSLATE_NOOP("Plans", "Nothing is overdue, instalments and current charges both.")
_RULES = {
    ForfeitureRule.MISSED_IN_A_ROW: QT_TRANSLATE_NOOP(
        "Plans", "{0} missed in a row, and {1} lose the plan: {2}."
    ),
    ForfeitureRule.MISSED_IN_WINDOW: QT_TRANSLATE_NOOP(
        "Plans", "{0} not paid in time in {3} months, and {1} lose the plan: {2}."
    ),
    ForfeitureRule.CURRENT_CHARGES: QT_TRANSLATE_NOOP(
        "Plans", "{0} months of current charges unpaid, and {1} lose the plan: {2}."
    ),
}
_PROPOSAL = QT_TRANSLATE_NOOP("Plans", "The plan may be declared forfeited; you decide.")
_HANDED_OUT = QT_TRANSLATE_NOOP(
    "Plans", "Handed out on {0}, to be signed; reminders wait until {1}."
)
_NOT_SIGNED = QT_TRANSLATE_NOOP(
    "Plans", "Handed out on {0} and not signed: reminders wait no longer."
)
_ENDED = {
    PlanState.COMPLETED: QT_TRANSLATE_NOOP("Plans", "Paid; closed on {0}."),
    PlanState.FORFEITED: QT_TRANSLATE_NOOP(
        "Plans", "Forfeited on {0}: its charges are due again, each with its own day."
    ),
    PlanState.RENEGOTIATED: QT_TRANSLATE_NOOP("Plans", "Ended on {0} by a new version."),
    PlanState.CANCELLED: QT_TRANSLATE_NOOP("Plans", "Ended on {0}."),
}


def standing_sentence(standing: PlanStanding) -> str:
    """Why an active plan is on track, late or broken."""
    if standing.behind_since is None:
        return translate("Plans", _ALL_PAID)
    return translate("Plans", _STANDINGS[standing.standing]).format(
        format_date(standing.behind_since),
        format_euro(standing.instalments_behind_cents),
        format_euro(standing.current_behind_cents),
    )


def forfeiture_sentences(proposal: ForfeitureProposal) -> str:
    """That a plan may be declared forfeited, by which of its rules, and what they count."""
    rules = [_rule_sentence(reason) for reason in proposal.reasons]
    return " ".join([translate("Plans", _PROPOSAL), *rules])


def _rule_sentence(reason: ForfeitureReason) -> str:
    what = [f"{each.number} ({format_date(each.due_on)})" for each in reason.instalments] or [
        f"{each.month % 12 + 1:02d}/{each.month // 12}" for each in reason.months
    ]
    return translate("Plans", _RULES[reason.rule]).format(
        reason.count, reason.limit, _listed(what), reason.window_months
    )


def _listed(what: Sequence[str]) -> str:
    rest = ["…"] if len(what) > MOST_LISTED else []
    return ", ".join([*what[:MOST_LISTED], *rest])


def state_sentence(detail: PlanDetail, today: date) -> str:
    """What is to be said of the state of a plan that is not active; empty of a draft."""
    row = detail.row
    if row.state is PlanState.PROPOSED:
        handed_out = row.proposed_on or row.drawn_up_on
        until = handed_out + timedelta(days=PLAN_WAITING_DAYS)
        words = _HANDED_OUT if until >= today else _NOT_SIGNED
        return translate("Plans", words).format(format_date(handed_out), format_date(until))
    if row.state not in _ENDED or detail.closed_on is None:
        return ""
    said = translate("Plans", _ENDED[row.state]).format(format_date(detail.closed_on))
    return " ".join(filter(None, (said, detail.closing_reason)))


_PARTICULARS = {
    "drawn_up": QT_TRANSLATE_NOOP("Plans", "Drawn up on {0}"),
    "agreed": QT_TRANSLATE_NOOP(
        "Plans", "Agreed on {0}, when the account owed {1}; it owes {2} now"
    ),
    "closed": QT_TRANSLATE_NOOP("Plans", "Closed on {0}"),
    "signers": QT_TRANSLATE_NOOP("Plans", "Signed by: {0}"),
    "interest": QT_TRANSLATE_NOOP("Plans", "Interest {0} % a year from {1}: {2}"),
    "in_a_row": QT_TRANSLATE_NOOP("Plans", "Lost by {0} instalments missed in a row"),
    "in_window": QT_TRANSLATE_NOOP("Plans", "Lost by {0} instalments paid late in {1} months"),
    "current": QT_TRANSLATE_NOOP("Plans", "Lost by {0} months of current charges unpaid"),
    "grace": QT_TRANSLATE_NOOP("Plans", "{0} days of grace for each due day"),
    "override": QT_TRANSLATE_NOOP("Plans", "Exception to the rules: {0}"),
}


def particulars(detail: PlanDetail) -> str:
    """What was agreed beside the instalments, a line each."""
    row = detail.row
    lines = [translate("States", KINDS[row.kind]), _say("drawn_up", format_date(row.drawn_up_on))]
    if row.agreed_on is not None:
        lines.append(
            _say(
                "agreed",
                format_date(row.agreed_on),
                format_euro(detail.balance_cents),
                format_euro(detail.balance_now_cents),
            )
        )
    if detail.closed_on is not None:
        lines.append(_say("closed", format_date(detail.closed_on)))
    if detail.signers:
        lines.append(_say("signers", ", ".join(detail.signers)))
    lines += [*_interest(detail), *_rules(detail)]
    if detail.override_reason:
        lines.append(_say("override", detail.override_reason))
    return "\n".join([*lines, *filter(None, [detail.notes])])


def _interest(detail: PlanDetail) -> list[str]:
    terms = detail.terms
    if terms.interest_percentage is None or terms.interest_from_on is None:
        return []
    words = (
        format_decimal(terms.interest_percentage),
        format_date(terms.interest_from_on),
        format_euro(detail.row.interest_cents),
    )
    return [_say("interest", *words)]


def _rules(detail: PlanDetail) -> list[str]:
    rules = detail.terms.rules
    lines = []
    if rules.may_forfeit and rules.missed_in_a_row:
        lines.append(_say("in_a_row", rules.missed_in_a_row))
    if rules.may_forfeit and rules.missed_in_window:
        lines.append(_say("in_window", rules.missed_in_window, rules.window_months))
    if rules.may_forfeit and rules.current_months:
        lines.append(_say("current", rules.current_months))
    if rules.grace_days:
        lines.append(_say("grace", rules.grace_days))
    return lines


def _say(what: str, *values: object) -> str:
    return translate("Plans", _PARTICULARS[what]).format(*values)
