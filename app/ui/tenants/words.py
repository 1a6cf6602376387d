"""The tenants room's choices in words: English here, translated when shown."""

from app.models.formats import format_euro
from app.models.ledger import EntryKind
from app.models.letters import LetterKind
from app.models.repayment_plans import PlanState
from app.models.tenants import PersonRole
from app.services.arrears.households import HouseholdGroup, HouseholdState
from app.ui.translation import QT_TRANSLATE_NOOP, translate

STATES = {
    HouseholdState.ON_TRACK: QT_TRANSLATE_NOOP("Forms", "on track"),
    HouseholdState.LATE: QT_TRANSLATE_NOOP("Forms", "late"),
    HouseholdState.IN_PLAN: QT_TRANSLATE_NOOP("Forms", "in a plan"),
    HouseholdState.ESTATE: QT_TRANSLATE_NOOP("Forms", "estate"),
    HouseholdState.FORMER: QT_TRANSLATE_NOOP("Forms", "former tenant"),
}
STATE_COLOURS: dict[HouseholdState, str | None] = {
    HouseholdState.ON_TRACK: "good",
    HouseholdState.LATE: "danger",
    HouseholdState.IN_PLAN: "accent",
    HouseholdState.ESTATE: "muted",
    HouseholdState.FORMER: "muted",
}
GROUPS = {
    HouseholdGroup.CURRENT: QT_TRANSLATE_NOOP("Forms", "Who lives here"),
    HouseholdGroup.FORMER: QT_TRANSLATE_NOOP("Forms", "Former tenants"),
    HouseholdGroup.ESTATE: QT_TRANSLATE_NOOP("Forms", "Estates"),
    HouseholdGroup.DUPLICATES: QT_TRANSLATE_NOOP("Forms", "Possible duplicates"),
}
ROLES = {
    PersonRole.HEAD: QT_TRANSLATE_NOOP("Forms", "Head of household"),
    PersonRole.MEMBER: QT_TRANSLATE_NOOP("Forms", "Member"),
    PersonRole.CO_OBLIGOR: QT_TRANSLATE_NOOP("Forms", "Co-obligor"),
    PersonRole.GUARANTOR: QT_TRANSLATE_NOOP("Forms", "Guarantor"),
    PersonRole.HEIR: QT_TRANSLATE_NOOP("Forms", "Heir"),
}
PLAN_STATES = {
    PlanState.DRAFT: QT_TRANSLATE_NOOP("Forms", "draft"),
    PlanState.PROPOSED: QT_TRANSLATE_NOOP("Forms", "proposed"),
    PlanState.ACTIVE: QT_TRANSLATE_NOOP("Forms", "active"),
    PlanState.COMPLETED: QT_TRANSLATE_NOOP("Forms", "completed"),
    PlanState.FORFEITED: QT_TRANSLATE_NOOP("Forms", "forfeited"),
    PlanState.RENEGOTIATED: QT_TRANSLATE_NOOP("Forms", "renegotiated"),
    PlanState.CANCELLED: QT_TRANSLATE_NOOP("Forms", "cancelled"),
}
ENTRIES = {
    EntryKind.RENT: QT_TRANSLATE_NOOP("Forms", "Rent"),
    EntryKind.SERVICE_ADVANCE: QT_TRANSLATE_NOOP("Forms", "Service-charge advance"),
    EntryKind.ADJUSTMENT: QT_TRANSLATE_NOOP("Forms", "Balancing charge"),
    EntryKind.INTEREST: QT_TRANSLATE_NOOP("Forms", "Interest"),
    EntryKind.LEGAL_COSTS: QT_TRANSLATE_NOOP("Forms", "Legal costs"),
    EntryKind.DEPOSIT: QT_TRANSLATE_NOOP("Forms", "Deposit"),
    EntryKind.MEMBERSHIP: QT_TRANSLATE_NOOP("Forms", "Membership share"),
    EntryKind.OPENING_BALANCE: QT_TRANSLATE_NOOP("Forms", "Opening balance"),
    EntryKind.FUND_GRANT: QT_TRANSLATE_NOOP("Forms", "Grant of the fund"),
    EntryKind.PAYMENT: QT_TRANSLATE_NOOP("Forms", "Payment"),
}
LETTERS = {
    LetterKind.PLAN_AGREEMENT: QT_TRANSLATE_NOOP("Forms", "Plan agreement"),
    LetterKind.ACCOUNT_STATEMENT: QT_TRANSLATE_NOOP("Forms", "Statement of account"),
    LetterKind.REMINDER: QT_TRANSLATE_NOOP("Forms", "Reminder"),
}
LANGUAGES = {
    "it": "Italiano",
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ro": "Română",
    "ar": "العربية",
    "zh": "中文",
    "sq": "Shqip",
    "bn": "বাংলা",
    "uk": "Українська",
}
"""The languages of letters, each in its own script."""

_OWED = QT_TRANSLATE_NOOP("Forms", "{0} owed")
_CREDIT = QT_TRANSLATE_NOOP("Forms", "{0} in credit")


def language_name(code: str) -> str:
    """A language in its own script, or its code where it has no name here."""
    return LANGUAGES.get(code, code)


def balance_words(cents: int) -> str:
    """A balance with a word instead of a sign: owed (a debito) or in credit (a credito)."""
    if cents == 0:
        return format_euro(0)
    return translate("Forms", _OWED if cents > 0 else _CREDIT).format(format_euro(abs(cents)))
