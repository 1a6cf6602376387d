"""The cooperative itself: what its letters and plans need to know, and its number series."""

from sqlalchemy import BigInteger, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, choice_type
from app.models.indicators import ArrearsMeasure, VacancyMeasure


class Cooperative(Editable, Base):
    """The one row of settings of the cooperative whose office this is."""

    __tablename__ = "cooperative"
    subject = "cooperative"

    name: Mapped[str] = mapped_column(String(200), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    postal_code: Mapped[str] = mapped_column(String(10), default="")
    municipality: Mapped[str] = mapped_column(String(100), default="")
    province: Mapped[str] = mapped_column(String(4), default="")
    tax_code: Mapped[str] = mapped_column(String(16), default="")
    vat_number: Mapped[str] = mapped_column(String(16), default="")
    business_register: Mapped[str] = mapped_column(String(50), default="")
    cooperatives_register: Mapped[str] = mapped_column(String(50), default="")
    iban: Mapped[str] = mapped_column(String(34), default="")
    phone: Mapped[str] = mapped_column(String(50), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    certified_email: Mapped[str] = mapped_column(String(200), default="")
    office_hours: Mapped[str] = mapped_column(String(200), default="")
    signatory: Mapped[str] = mapped_column(String(200), default="")
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(5), default="it")
    # Guard rails of repayment plans: custom of public bodies (domain rules B2), a cooperative's
    # own regulation prevails, so each is a setting.
    plan_missed_instalments: Mapped[int] = mapped_column(default=3)
    plan_maximum_instalments: Mapped[int] = mapped_column(default=120)
    plan_minimum_instalment_cents: Mapped[int] = mapped_column(BigInteger, default=3000)
    plan_income_divisor: Mapped[int] = mapped_column(default=8)
    plan_missed_total: Mapped[int] = mapped_column(default=0)
    plan_missed_window_months: Mapped[int] = mapped_column(default=12)
    plan_current_months: Mapped[int] = mapped_column(default=3)
    plan_grace_days: Mapped[int] = mapped_column(default=5)
    plan_renegotiation_after: Mapped[int] = mapped_column(default=12)
    """Instalments paid before a plan may be renegotiated without a reason."""
    plan_housing_share: Mapped[int] = mapped_column(default=35)
    """Per cent of the income that rent, service charges and instalment should not pass."""
    # Reminders (features M7), the early signs (M12, M13) and leases that end (T3).
    reminder_interval_days: Mapped[int] = mapped_column(default=15)
    reminder_minimum_cents: Mapped[int] = mapped_column(BigInteger, default=2000)
    habit_days: Mapped[int] = mapped_column(default=7)
    """Paying so many days later than one's own habit is an early sign."""
    high_adjustment_cents: Mapped[int] = mapped_column(BigInteger, default=50000)
    lease_end_months: Mapped[int] = mapped_column(default=6)
    # Former tenants' small old debts (Acer Rimini 2024: below 2.500 euro, older than six months).
    write_off_maximum_cents: Mapped[int] = mapped_column(BigInteger, default=250000)
    write_off_minimum_months: Mapped[int] = mapped_column(default=6)
    # Letters warn when the last bank statement is older than this.
    statement_fresh_days: Mapped[int] = mapped_column(default=10)
    # Art. 1194 c.c.: interest and costs before capital, unless the creditor agrees otherwise.
    capital_before_interest: Mapped[bool] = mapped_column(default=False)
    # A negative index lowers no rent, unless the cooperative wants it to (domain rules B7).
    index_may_lower_rent: Mapped[bool] = mapped_column(default=False)
    # What "arrears" and "vacancy" mean here (domain rules B1).
    arrears_measure: Mapped[ArrearsMeasure] = mapped_column(
        choice_type(ArrearsMeasure), default=ArrearsMeasure.CUMULATIVE
    )
    arrears_with_former_tenants: Mapped[bool] = mapped_column(default=True)
    vacancy_measure: Mapped[VacancyMeasure] = mapped_column(
        choice_type(VacancyMeasure), default=VacancyMeasure.DAYS
    )


class NumberSeries(Base):
    """The last number given out in a series of one year, such as protocol 2026."""

    __tablename__ = "number_series"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column()
