"""Causes, requirements and lines of the budget in words."""

from collections.abc import Mapping

from app.models.hardship import Cause, Circumstance
from app.services.hardship.budgets import Limit
from app.services.hardship.causes import Requirement
from app.ui.translation import QT_TRANSLATE_NOOP

CAUSES: Mapping[Cause, str] = {
    Cause.DISMISSAL: QT_TRANSLATE_NOOP("Forms", "Lost a job"),
    Cause.REDUCED_HOURS: QT_TRANSLATE_NOOP("Forms", "Fewer working hours"),
    Cause.SHORT_TIME_FUND: QT_TRANSLATE_NOOP("Forms", "On the wage guarantee fund"),
    Cause.CONTRACT_NOT_RENEWED: QT_TRANSLATE_NOOP("Forms", "Contract of work not renewed"),
    Cause.BUSINESS_CLOSED: QT_TRANSLATE_NOOP("Forms", "Closed a business"),
    Cause.SERIOUS_ILLNESS: QT_TRANSLATE_NOOP("Forms", "Serious illness"),
    Cause.ACCIDENT: QT_TRANSLATE_NOOP("Forms", "Accident"),
    Cause.DEATH_IN_HOUSEHOLD: QT_TRANSLATE_NOOP("Forms", "Death in the household"),
    Cause.SEPARATION: QT_TRANSLATE_NOOP("Forms", "Separation"),
    Cause.ENERGY_COSTS: QT_TRANSLATE_NOOP("Forms", "Energy costs"),
    Cause.HIGH_ADJUSTMENT: QT_TRANSLATE_NOOP("Forms", "High yearly adjustment"),
    Cause.OVER_INDEBTED: QT_TRANSLATE_NOOP("Forms", "Too many debts"),
    Cause.DISPUTE: QT_TRANSLATE_NOOP("Forms", "Disputes the debt"),
    Cause.BENEFIT_DELAYED: QT_TRANSLATE_NOOP("Forms", "A benefit came late"),
    Cause.FORGETFULNESS: QT_TRANSLATE_NOOP("Forms", "Forgot it"),
    Cause.OTHER: QT_TRANSLATE_NOOP("Forms", "Another cause"),
}
CIRCUMSTANCES: Mapping[Circumstance, str] = {
    Circumstance.VULNERABLE: QT_TRANSLATE_NOOP("Forms", "Vulnerable household"),
    Circumstance.ELDER_ALONE: QT_TRANSLATE_NOOP("Forms", "Elder alone"),
    Circumstance.SMALL_CHILDREN: QT_TRANSLATE_NOOP("Forms", "Small children"),
    Circumstance.SOCIAL_SERVICES: QT_TRANSLATE_NOOP("Forms", "Followed by social services"),
}
REQUIREMENTS: Mapping[Requirement, str] = {
    Requirement.CAUSE: QT_TRANSLATE_NOOP("Hardship", "a cause of DM 14.5.2014"),
    Requirement.EVIDENCE: QT_TRANSLATE_NOOP("Hardship", "evidence of it"),
    Requirement.REGISTERED_LEASE: QT_TRANSLATE_NOOP("Hardship", "a registered contract"),
    Requirement.EVICTION_SERVED: QT_TRANSLATE_NOOP("Hardship", "an eviction for arrears served"),
    Requirement.INCOME_INDEX: QT_TRANSLATE_NOOP("Hardship", "ISEE up to € 26.000"),
}
LIMITS: Mapping[Limit, str] = {
    Limit.LEFT_OVER: QT_TRANSLATE_NOOP("Hardship", "left over after expenses and housing: {0}"),
    Limit.HOUSING_SHARE: QT_TRANSLATE_NOOP(
        "Hardship", "within {1} % of the income for housing and instalment: {0}"
    ),
    Limit.INCOME_SHARE: QT_TRANSLATE_NOOP("Hardship", "1/{2} of the income: {0}"),
}
LINES: Mapping[str, str] = {
    "work": QT_TRANSLATE_NOOP("Forms", "&Work"),
    "pension": QT_TRANSLATE_NOOP("Forms", "&Pension"),
    "benefits": QT_TRANSLATE_NOOP("Forms", "&Benefits"),
    "family_allowance": QT_TRANSLATE_NOOP("Forms", "&Family allowance"),
    "other_income": QT_TRANSLATE_NOOP("Forms", "Other &income"),
    "food": QT_TRANSLATE_NOOP("Forms", "F&ood"),
    "energy": QT_TRANSLATE_NOOP("Forms", "&Energy"),
    "transport": QT_TRANSLATE_NOOP("Forms", "&Transport"),
    "school": QT_TRANSLATE_NOOP("Forms", "S&chool and children"),
    "health": QT_TRANSLATE_NOOP("Forms", "&Health"),
    "loans": QT_TRANSLATE_NOOP("Forms", "&Loans"),
    "communication": QT_TRANSLATE_NOOP("Forms", "Telephone an&d internet"),
    "other_expense": QT_TRANSLATE_NOOP("Forms", "Other e&xpenses"),
}
