"""The courtesy page: what an Italian letter says, in the household's own language.

It follows the Italian text, which alone binds (domain rules B11, features R14), and says so. The
words stand in `resources/letters/<language>`: those that every page shares in `courtesy`, those
of a letter under the letter's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.models.formats import format_date, format_euro
from app.services.letters.fonts import Face
from app.services.letters.layout import GREY, Align, Column, Flow, TableLook, TextStyle
from app.services.letters.letterhead import BODY, SMALL
from app.services.letters.templates import Clause, LetterTemplate, bundled_template, fill
from app.services.letters.typesetting import left_to_right, width, wrap

LANGUAGES = ("en", "fr", "es", "ro", "ar", "zh")
"""The languages that have a courtesy translation."""
COMMON = "courtesy"
"""The name of the words that every courtesy page shares."""

_FROM_THE_RIGHT = frozenset({"ar"})
_HEADING = TextStyle(Face.BOLD, size=13, leading=18)
_TITLE = TextStyle(Face.BOLD, size=11, leading=15)
_TEXT = replace(BODY, size=10.2, leading=14.6)
_NOTICE = replace(SMALL, size=8.5, leading=11.5)
_GAP = 7.0
_LABEL_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class CourtesyCharge:
    """A charge that the letter lists: `kind` is a value of `EntryKind`, `description` the words
    of the Italian letter, by which the two can be held side by side."""

    kind: str
    description: str
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class CourtesyInstalment:
    """An instalment that the letter lists: `3/12`, or none for the down payment."""

    label: str
    due_on: date
    cents: int
    is_down_payment: bool = False


@dataclass(frozen=True, slots=True)
class CourtesySheet:
    """What a courtesy page says.

    `name` is that of the letter's text, `values` fill its placeholders, `conditions` are those
    under which a paragraph appears. `facts` are pairs of a word of the common text, such as
    `amount` or `iban`, and what stands beside it.
    """

    language: str
    name: str
    values: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...] = ()
    charges: tuple[CourtesyCharge, ...] = ()
    instalments: tuple[CourtesyInstalment, ...] = ()
    conditions: frozenset[str] = frozenset()


def has_courtesy(language: str) -> bool:
    """Whether a household of this language gets a courtesy page."""
    return language in LANGUAGES


def draw_courtesy(
    flow: Flow,
    sheet: CourtesySheet,
    texts: LetterTemplate | None = None,
    common: LetterTemplate | None = None,
) -> None:
    """Draw the page after the letter that `flow` holds, from a new page on.

    Raises OfficeError where a text asks for a placeholder that the sheet does not fill.
    """
    written = _Written(
        sheet,
        texts or bundled_template(f"{sheet.language}/{sheet.name}"),
        common or bundled_template(f"{sheet.language}/{COMMON}"),
    )
    flow.document.section = flow.document.structure.add("Sect", language=sheet.language)
    flow.break_page()
    flow.paragraph(written.word("heading"), written.style(_HEADING), tag="H1")
    flow.paragraph(written.word("notice"), written.style(_NOTICE))
    flow.gap(2 * _GAP)
    flow.paragraph(written.title(), written.style(_TITLE), tag="H2")
    flow.gap(_GAP)
    for text in written.paragraphs():
        flow.paragraph(text, written.style(_TEXT))
        flow.gap(_GAP)
    _draw_facts(flow, written)
    _draw_charges(flow, written)
    _draw_instalments(flow, written)
    flow.gap(_GAP)
    flow.paragraph(written.word("help"), written.style(_TEXT))
    flow.document.section = None


class _Written:
    """A sheet with its words, each value kept in its own order within a line from the right."""

    def __init__(self, sheet: CourtesySheet, texts: LetterTemplate, common: LetterTemplate) -> None:
        self.sheet = sheet
        self.is_from_the_right = sheet.language in _FROM_THE_RIGHT
        self._texts = texts
        self._common = common
        self._values = {name: self.value(value) for name, value in sheet.values}

    def value(self, text: str) -> str:
        """A name, an amount or a day inside a line."""
        return left_to_right(text) if self.is_from_the_right else text

    def word(self, name: str) -> str:
        """One of the words that every page shares."""
        return self._common.phrase(name, {})

    def title(self) -> str:
        """What the letter is."""
        return self._texts.phrase("title", self._values)

    def paragraphs(self) -> Sequence[str]:
        """The letter's paragraphs whose condition holds."""
        return [fill(each.text, self._values) for each in self._texts.clauses if self._holds(each)]

    def _holds(self, clause: Clause) -> bool:
        return not clause.when or clause.when in self.sheet.conditions

    def style(self, style: TextStyle) -> TextStyle:
        """The style in the direction of the language."""
        return replace(style, right_to_left=self.is_from_the_right)

    def table(
        self, flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[str]], total: str
    ) -> None:
        """A table whose first column stands where the language begins to read."""
        look = TableLook()
        drawn = TableLook(
            head=self.style(look.head),
            body=self.style(look.body),
            total=self.style(look.total),
            note=self.style(look.note),
        )
        totals = [[self.word("total"), *[""] * (len(columns) - 2), self.value(total)]]
        if self.is_from_the_right:
            # Amounts end at one line in every language.
            columns = [replace(each, align=Align.RIGHT) for each in columns[::-1]]
            rows, totals = [row[::-1] for row in rows], [row[::-1] for row in totals]
        flow.table(columns, rows, totals, drawn)


def _draw_facts(flow: Flow, written: _Written) -> None:
    label_style = written.style(replace(_NOTICE, grey=GREY))
    value_style = written.style(_TEXT)
    measure = flow.measure * (1 - _LABEL_SHARE)
    for name, text in written.sheet.facts:
        value = written.value(text)
        lines = wrap(value, value_style.face, value_style.size, measure)
        flow.need(len(lines) * value_style.leading)
        _draw_fact(flow, written.word(name), lines, label_style, value_style)
    if written.sheet.facts:
        flow.gap(_GAP)


def _draw_fact(
    flow: Flow,
    label: str,
    lines: Sequence[str],
    label_style: TextStyle,
    value_style: TextStyle,
) -> None:
    is_from_the_right = value_style.right_to_left
    align = Align.RIGHT if is_from_the_right else Align.LEFT
    inset = flow.measure * _LABEL_SHARE
    label_x = flow.right if is_from_the_right else flow.left
    value_x = flow.right - inset if is_from_the_right else flow.left + inset
    for number, line in enumerate(lines):
        flow.y -= value_style.leading
        if number == 0:
            flow.page.text(label_x, flow.y, label, label_style, align)
        flow.page.text(value_x, flow.y, line, value_style, align)


def _draw_charges(flow: Flow, written: _Written) -> None:
    charges = written.sheet.charges
    if not charges:
        return
    rows = [
        (
            f"{_kind_word(written, charge.kind)} · {written.value(charge.description)}",
            written.value(format_date(charge.due_on)),
            written.value(format_euro(charge.cents)),
        )
        for charge in charges
    ]
    flow.gap(_GAP)
    written.table(
        flow,
        (
            Column(written.word("column_charge"), share=1),
            _fixed(written, "column_due", 74),
            _fixed(written, "column_amount", 78, Align.RIGHT),
        ),
        rows,
        format_euro(sum(charge.cents for charge in charges)),
    )


def _draw_instalments(flow: Flow, written: _Written) -> None:
    instalments = written.sheet.instalments
    if not instalments:
        return
    rows = [
        (
            written.word("down_payment") if each.is_down_payment else written.value(each.label),
            written.value(format_date(each.due_on)),
            written.value(format_euro(each.cents)),
        )
        for each in instalments
    ]
    flow.gap(_GAP)
    written.table(
        flow,
        (
            Column(written.word("column_instalment"), share=1),
            _fixed(written, "column_due", 74),
            _fixed(written, "column_amount", 78, Align.RIGHT),
        ),
        rows,
        format_euro(sum(each.cents for each in instalments)),
    )


def _fixed(written: _Written, name: str, points: float, align: Align = Align.LEFT) -> Column:
    """A column no narrower than its title in the page's language."""
    title = written.word(name)
    head = TableLook().head
    return Column(title, points=max(points, width(title, head.face, head.size) + 2), align=align)


def _kind_word(written: _Written, kind: str) -> str:
    known = {
        "rent",
        "service_advance",
        "adjustment",
        "interest",
        "legal_costs",
        "deposit",
        "membership",
        "opening_balance",
    }
    return written.word(kind if kind in known else "other")
