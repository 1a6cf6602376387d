"""Why an amount went to a charge, in plain words with the rule of law (context "Rules")."""

from app.models.errors import QT_TRANSLATE_NOOP
from app.services.ledger.allocation import Rule

RULE_WORDS = {
    Rule.DECLARED: QT_TRANSLATE_NOOP("Rules", "the payer said what it was for (art. 1193 c.c.)"),
    Rule.RECEIPT: QT_TRANSLATE_NOOP("Rules", "the accepted receipt says so (art. 1195 c.c.)"),
    Rule.CHOSEN: QT_TRANSLATE_NOOP("Rules", "the office chose it"),
    Rule.INTEREST_OF_DECLARED: QT_TRANSLATE_NOOP(
        "Rules", "interest on what the payer named comes before its capital (art. 1194 c.c.)"
    ),
    Rule.ONLY_DUE: QT_TRANSLATE_NOOP("Rules", "nothing else was due that day (art. 1193 c.c.)"),
    Rule.INTEREST_FIRST: QT_TRANSLATE_NOOP(
        "Rules", "interest and costs come before capital (art. 1194 c.c.)"
    ),
    Rule.LESS_SECURED: QT_TRANSLATE_NOOP(
        "Rules", "of what was due, the less secured first (art. 1193 c.c.)"
    ),
    Rule.MORE_ONEROUS: QT_TRANSLATE_NOOP(
        "Rules", "of what was due, what bears interest first (art. 1193 c.c.)"
    ),
    Rule.OLDEST: QT_TRANSLATE_NOOP("Rules", "of what was due, the oldest first (art. 1193 c.c.)"),
    Rule.PRO_RATA: QT_TRANSLATE_NOOP(
        "Rules", "equal debts of one day share in proportion (art. 1193 c.c.)"
    ),
    Rule.ADVANCE: QT_TRANSLATE_NOOP("Rules", "paid ahead: it waited until this fell due"),
}
