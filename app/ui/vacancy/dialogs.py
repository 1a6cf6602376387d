"""The forms of vacancy work: moving on, phases, cause, visits, works, offers, candidates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.properties import Tenure
from app.models.vacancy import EXCLUDING_CAUSES, OfferAnswer, VoidCause, VoidPhase
from app.services.vacancy.candidates import CandidateForm, CandidateRow, Wishes, save_candidate
from app.services.vacancy.keeping import (
    CauseForm,
    InspectionForm,
    MoveForm,
    PhaseForm,
    VoidKey,
    WorksForm,
    move,
    save_inspection,
    save_works,
    set_cause,
    set_phase,
)
from app.services.vacancy.offers import AnswerForm, OfferForm, answer_offer, make_offer
from app.services.vacancy.phases import NOTHING, PHASES, PhaseDates
from app.ui.forms import Field, FormDialog
from app.ui.properties.words import TENURES, choices
from app.ui.translation import QT_TRANSLATE_NOOP, translate
from app.ui.vacancy.words import ANSWERS, CAUSES
from app.ui.vacancy.words import PHASES as PHASE_WORDS

Typed = dict[str, object]

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from app.services.vacancy.board import EmptyUnit
    from app.services.vacancy.detail import EmptyUnitDetail, InspectionRow, OfferRow, WorksRow
    from app.services.vacancy.phases import PhaseLine
    from app.ui.context import WindowContext

VERIFIED, SAID = "verified", "declared"
_HOW = (
    (VERIFIED, QT_TRANSLATE_NOOP("Forms", "seen by the office")),
    (SAID, QT_TRANSLATE_NOOP("Forms", "declared, not yet seen")),
)
MOVE = (
    Field("on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field("how", QT_TRANSLATE_NOOP("Forms", "&How it is known"), "choice", choices=_HOW),
    Field("by", QT_TRANSLATE_NOOP("Forms", "&Who says so")),
)
PHASE = (
    Field("declared_on", QT_TRANSLATE_NOOP("Forms", "&Declared on"), "date"),
    Field("declared_by", QT_TRANSLATE_NOOP("Forms", "Declared &by")),
    Field("verified_on", QT_TRANSLATE_NOOP("Forms", "&Verified on"), "date"),
    Field("verified_by", QT_TRANSLATE_NOOP("Forms", "Verified b&y")),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
)
INSPECTION = (
    Field("inspected_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field("inspector", QT_TRANSLATE_NOOP("Forms", "&Who")),
    Field("outcome", QT_TRANSLATE_NOOP("Forms", "&Outcome"), "multiline"),
)
WORKS = (
    Field("description", QT_TRANSLATE_NOOP("Forms", "&What is done"), required=True),
    Field("contractor", QT_TRANSLATE_NOOP("Forms", "Con&tractor")),
    Field("ordered_on", QT_TRANSLATE_NOOP("Forms", "&Ordered on"), "date"),
    Field("declared_on", QT_TRANSLATE_NOOP("Forms", "&Finished, declared"), "date"),
    Field("verified_on", QT_TRANSLATE_NOOP("Forms", "Finished, &verified"), "date"),
    Field("estimated_cents", QT_TRANSLATE_NOOP("Forms", "&Estimate"), "money"),
    Field("actual_cents", QT_TRANSLATE_NOOP("Forms", "&Actual cost"), "money"),
    Field("cancelled", QT_TRANSLATE_NOOP("Forms", "These works are ca&ncelled"), "check"),
)
OFFER = (Field("offered_on", QT_TRANSLATE_NOOP("Forms", "Offered o&n"), "date", required=True),)


_NEW: Typed = {"people": 1, "tenure": "", "development_id": ""}


def key_of(unit: EmptyUnit) -> VoidKey:
    """The empty stretch that a card stands for."""
    return VoidKey(unit.unit_id, unit.lease_id)


def ask_move(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, to: VoidPhase
) -> FormDialog | None:
    """Ask on which day a phase was reached; back to one that has its day only whether to."""
    today = context.office.clock.today()
    word = translate("States", PHASE_WORDS[to])
    back = PHASES.index(to) < PHASES.index(unit.phase)

    def moved(session: Session, on: date | None, how: object, by: str) -> None:
        form = MoveForm(key_of(unit), unit.phase, to, on, how != SAID, by)
        move(session, form, today)

    if back and dict(unit.phases).get(to, NOTHING).on is not None:
        context.messages.ask(
            QCoreApplication.translate(
                "Vacancy", "{0} goes back to “{1}”: the days of the later phases are taken away."
            ).format(unit.code, word),
            QCoreApplication.translate("Vacancy", "&Move back"),
            lambda: context.runner.write(
                "Move an empty unit back",
                lambda session: moved(session, None, VERIFIED, ""),
                owner=parent,
            ),
            parent=parent,
        )
        return None

    def work(session: Session, typed: Typed) -> None:
        moved(session, _day(typed, "on"), typed["how"], _text(typed, "by"))

    return _open(
        FormDialog(
            context,
            parent,
            title=f"{unit.code}: {word}",
            fields=MOVE,
            values={"on": today, "how": VERIFIED},
            save=QCoreApplication.translate("Vacancy", "&Move"),
            sentence="Move an empty unit on",
            work=work,
            introduction=_introduction(unit, to),
        )
    )


def _introduction(unit: EmptyUnit, to: VoidPhase) -> str:
    if to is VoidPhase.KEYS_RETURNED and unit.is_occupied:
        return QCoreApplication.translate(
            "Vacancy",
            "The day on which the keys come back ends the occupancy in the contract, too.",
        )
    return ""


def ask_phase(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, line: PhaseLine
) -> FormDialog:
    """Correct the two days of a phase."""
    today, version = context.office.clock.today(), line.dates.version

    def work(session: Session, typed: Typed) -> None:
        dates = PhaseDates(
            _day(typed, "declared_on"),
            _day(typed, "verified_on"),
            _text(typed, "declared_by"),
            _text(typed, "verified_by"),
            _text(typed, "note"),
            version,
        )
        set_phase(session, PhaseForm(key_of(unit), line.phase, dates), today)

    return _open(
        FormDialog(
            context,
            parent,
            title=f"{unit.code}: {translate('States', PHASE_WORDS[line.phase])}",
            fields=PHASE,
            values={field.key: getattr(line.dates, field.key) for field in PHASE},
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Note the days of a phase",
            work=work,
            introduction=QCoreApplication.translate(
                "Vacancy", "A declared day may lie ahead: it is a plan until it comes."
            ),
        )
    )


def ask_cause(context: WindowContext, parent: QWidget, detail: EmptyUnitDetail) -> FormDialog:
    """Ask why a unit stands empty, and which days that leaves out."""
    unit = detail.unit

    def work(session: Session, typed: Typed) -> None:
        set_cause(
            session,
            CauseForm(
                key_of(unit),
                unit.void_version,
                VoidCause(_text(typed, "cause")),
                _day(typed, "excluded_from"),
                _day(typed, "excluded_to"),
                _text(typed, "note"),
            ),
        )

    return _open(
        FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Vacancy", "Why {0} is empty").format(unit.code),
            fields=_cause_fields(),
            values={
                "cause": unit.cause.value,
                "excluded_from": detail.excluded_from,
                "excluded_to": detail.excluded_to,
                "note": unit.note,
            },
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Say why a unit is empty",
            work=work,
            introduction=QCoreApplication.translate(
                "Vacancy",
                "Causes with a star leave the days out of vacancy, above and below the line: all "
                "empty days, or those between the two days.",
            ),
        )
    )


def _cause_fields() -> tuple[Field, ...]:
    causes = tuple(
        (cause.value, translate("States", word) + (" *" if cause in EXCLUDING_CAUSES else ""))
        for cause, word in CAUSES.items()
    )
    return (
        Field("cause", QT_TRANSLATE_NOOP("Forms", "Ca&use"), "choice", True, choices=causes),
        Field("excluded_from", QT_TRANSLATE_NOOP("Forms", "&Left out from"), "date"),
        Field("excluded_to", QT_TRANSLATE_NOOP("Forms", "Left out unt&il"), "date"),
        Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
    )


def ask_inspection(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, row: InspectionRow | None
) -> FormDialog:
    """Note a visit, or correct one."""
    today = context.office.clock.today()

    def work(session: Session, typed: Typed) -> UUID:
        form = InspectionForm(
            key_of(unit),
            _day(typed, "inspected_on") or today,
            _text(typed, "inspector"),
            _text(typed, "outcome"),
            row.id if row else None,
            row.version if row else 0,
        )
        return save_inspection(session, form, today)

    values: Typed = {"inspected_on": today}
    if row is not None:
        values = {field.key: getattr(row, field.key) for field in INSPECTION}
    return _open(
        FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Vacancy", "Visit to {0}").format(unit.code),
            fields=INSPECTION,
            values=values,
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Note a visit to an empty unit",
            work=work,
        )
    )


def ask_works(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, row: WorksRow | None
) -> FormDialog:
    """Order works, or correct them."""
    today = context.office.clock.today()

    def work(session: Session, typed: Typed) -> UUID:
        form = WorksForm(
            key_of(unit),
            _text(typed, "description"),
            _text(typed, "contractor"),
            _day(typed, "ordered_on"),
            _day(typed, "declared_on"),
            _day(typed, "verified_on"),
            _number(typed, "estimated_cents"),
            _number(typed, "actual_cents"),
            bool(typed["cancelled"]),
            row.id if row else None,
            row.version if row else 0,
        )
        return save_works(session, form, today)

    values: Typed = {"ordered_on": today}
    if row is not None:
        values = {field.key: getattr(row, field.key) for field in WORKS}
    return _open(
        FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Vacancy", "Works in {0}").format(unit.code),
            fields=WORKS,
            values=values,
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Note works in an empty unit",
            work=work,
        )
    )


def ask_offer(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, candidate: CandidateRow
) -> FormDialog:
    """Offer an empty unit to a candidate."""
    today = context.office.clock.today()

    def work(session: Session, typed: Typed) -> UUID:
        form = OfferForm(key_of(unit), candidate.id, _day(typed, "offered_on") or today)
        return make_offer(session, form, today)

    return _open(
        FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Vacancy", "Offer {0} to {1}").format(
                unit.code, candidate.name
            ),
            fields=OFFER,
            values={"offered_on": today},
            save=QCoreApplication.translate("Vacancy", "&Offer"),
            sentence="Offer an empty unit",
            work=work,
        )
    )


def ask_answer(
    context: WindowContext, parent: QWidget, unit: EmptyUnit, offer: OfferRow
) -> FormDialog:
    """Ask what became of an offer."""
    today = context.office.clock.today()

    def work(session: Session, typed: Typed) -> None:
        form = AnswerForm(
            offer.id,
            offer.version,
            OfferAnswer(_text(typed, "answer")),
            _day(typed, "answered_on") or today,
            _text(typed, "reason"),
            bool(typed["keeps_waiting"]),
        )
        answer_offer(session, form, today)

    return _open(
        FormDialog(
            context,
            parent,
            title=QCoreApplication.translate("Vacancy", "{0}: answer of {1}").format(
                unit.code, offer.candidate_name
            ),
            fields=_answer_fields(offer.answer),
            values={"answered_on": today, "keeps_waiting": True},
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Enter the answer to an offer",
            work=work,
        )
    )


def _answer_fields(now: OfferAnswer) -> tuple[Field, ...]:
    possible = tuple(
        (answer.value, translate("States", ANSWERS[answer]))
        for answer in OfferAnswer
        if answer not in (OfferAnswer.PENDING, now)
    )
    return (
        Field("answer", QT_TRANSLATE_NOOP("Forms", "&Answer"), "choice", True, choices=possible),
        Field("answered_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
        Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason of a refusal"), "multiline"),
        Field("keeps_waiting", QT_TRANSLATE_NOOP("Forms", "Stays on the &list"), "check"),
    )


def ask_candidate(
    context: WindowContext,
    parent: QWidget,
    row: CandidateRow | None,
    developments: Sequence[tuple[UUID, str]],
    on_done: Callable[[object], None] | None = None,
) -> FormDialog:
    """Put somebody on the waiting list, or correct what is known of them."""
    today = context.office.clock.today()

    def work(session: Session, typed: Typed) -> UUID:
        return save_candidate(session, _candidate_form(typed, row, today), today)

    return _open(
        FormDialog(
            context,
            parent,
            title=row.name if row else QCoreApplication.translate("Vacancy", "New candidate"),
            fields=_candidate_fields(developments),
            values=_candidate_values(row) if row else _NEW | {"applied_on": today},
            save=QCoreApplication.translate("Vacancy", "&Save"),
            sentence="Note a candidate",
            work=work,
            on_done=on_done,
        )
    )


def _candidate_fields(developments: Sequence[tuple[UUID, str]]) -> tuple[Field, ...]:
    any_one = QT_TRANSLATE_NOOP("Forms", "any")
    return (
        Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), required=True),
        Field("phone", QT_TRANSLATE_NOOP("Forms", "&Telephone")),
        Field("email", QT_TRANSLATE_NOOP("Forms", "&E-mail")),
        Field("applied_on", QT_TRANSLATE_NOOP("Forms", "&Applied on"), "date", required=True),
        Field(
            "people",
            QT_TRANSLATE_NOOP("Forms", "&People"),
            "number",
            required=True,
            minimum=1,
            maximum=20,
        ),
        Field("rooms_min", QT_TRANSLATE_NOOP("Forms", "&Rooms at least"), "decimal"),
        Field("rooms_max", QT_TRANSLATE_NOOP("Forms", "Rooms at &most"), "decimal"),
        Field(
            "tenure",
            QT_TRANSLATE_NOOP("Forms", "Ten&ure"),
            "choice",
            choices=(("", any_one), *choices(TENURES)),
        ),
        Field(
            "development_id",
            QT_TRANSLATE_NOOP("Forms", "&Development"),
            "choice",
            choices=(("", any_one), *((key.hex, name) for key, name in developments)),
        ),
        Field(
            "maximum_rent_cents",
            QT_TRANSLATE_NOOP("Forms", "Rent and advances, ma&x."),
            "money",
        ),
        Field("note", QT_TRANSLATE_NOOP("Forms", "N&ote"), "multiline"),
    )


def _candidate_values(row: CandidateRow) -> Typed:
    wishes = row.wishes
    return {
        "name": row.name,
        "phone": row.phone,
        "email": row.email,
        "applied_on": row.applied_on,
        "people": row.people,
        "rooms_min": wishes.rooms_min,
        "rooms_max": wishes.rooms_max,
        "tenure": wishes.tenure.value if wishes.tenure else "",
        "development_id": wishes.development_id.hex if wishes.development_id else "",
        "maximum_rent_cents": wishes.maximum_rent_cents,
        "note": row.note,
    }


def _candidate_form(typed: Typed, row: CandidateRow | None, today: date) -> CandidateForm:
    tenure, development = _text(typed, "tenure"), _text(typed, "development_id")
    wishes = Wishes(
        _decimal(typed, "rooms_min"),
        _decimal(typed, "rooms_max"),
        Tenure(tenure) if tenure else None,
        UUID(development) if development else None,
        _number(typed, "maximum_rent_cents"),
    )
    return CandidateForm(
        _text(typed, "name"),
        _day(typed, "applied_on") or today,
        wishes,
        _text(typed, "phone"),
        _text(typed, "email"),
        _number(typed, "people") or 1,
        _text(typed, "note"),
        row.id if row else None,
        row.version if row else 0,
    )


def _open(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog


def _text(typed: Typed, key: str) -> str:
    value = typed[key]
    return value if isinstance(value, str) else ""


def _day(typed: Typed, key: str) -> date | None:
    value = typed[key]
    return value if isinstance(value, date) else None


def _number(typed: Typed, key: str) -> int | None:
    value = typed[key]
    return value if isinstance(value, int) else None


def _decimal(typed: Typed, key: str) -> Decimal | None:
    value = typed[key]
    return value if isinstance(value, Decimal) else None
