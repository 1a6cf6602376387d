"""The track record on paper: a summary, every development's pair, and a sheet of each."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from app.models.formats import format_date, format_euro, format_money
from app.services.dashboard.definition import ArrearsMeasure, Definition, VacancyMeasure
from app.services.dashboard.definition_on_paper import italian
from app.services.dashboard.portfolio import Ratio
from app.services.ledger.figures import month_number
from app.services.letters.charts import (
    AMBER,
    BLUE,
    Bar,
    BarRow,
    Box,
    Series,
    bar_chart,
    line_chart,
)
from app.services.letters.content import Cooperative
from app.services.letters.fonts import Face
from app.services.letters.layout import (
    Align,
    Column,
    Document,
    DocumentInfo,
    Flow,
    TableLook,
    TextStyle,
)
from app.services.letters.letterhead import BODY, SMALL, STRONG, Running, begin_list, draw_feet
from app.services.letters.property_words import (
    CONTRACTS,
    OWNERSHIPS,
    PHASES,
    TENURES,
    month_label,
    month_name,
)
from app.services.letters.void_words import VOID_CAUSES
from app.services.track_record.record import Pair, Section, Share, Sheet, TrackRecord
from app.services.track_record.words import mean, percent

_TITLE = TextStyle(Face.BOLD, size=15, leading=20)
_LOOK = TableLook(gutter=9)
_BARS_PER_PAGE = 22
_ON_FIRST_PAGE = 11
_GAP = 26.0
_ARREARS, _VACANCY = "Morosità %", "Sfitto %"
_Kind = TypeVar("_Kind")


def track_record_pdf(record: TrackRecord, cooperative: Cooperative) -> bytes:
    """The record as a PDF file, in Italian, lying across."""
    month = month_name(month_number(record.as_of))
    title = f"Track record, {month}"
    document = Document(
        DocumentInfo(title, cooperative.name, title, record.as_of), is_landscape=True
    )
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    _write_summary(flow, record, title)
    _write_pairs(flow, record)
    for sheet in record.sheets:
        # Of a development that had not begun there is nothing to say.
        if sheet.units or sheet.figures.overdue_cents:
            flow.break_page()
            _write_sheet(flow, record, sheet)
    draw_feet(document, running)
    return document.to_pdf()


@contextmanager
def _part(flow: Flow, left: float, wide: float) -> Iterator[None]:
    """Write between `left` and `left + wide` from where the flow stands, then go back up."""
    top, before = flow.y, (flow.left, flow.right)
    flow.left, flow.right = left, left + wide
    yield
    flow.y, (flow.left, flow.right) = top, before


def _write_summary(flow: Flow, record: TrackRecord, title: str) -> None:
    social, undivided = record.social_managers, record.undivided_property
    flow.paragraph(title, _TITLE, tag="H1")
    flow.paragraph(
        f"Dati al {format_date(record.as_of)} · gestore sociale: {len(social.sheets)} interventi,"
        f" {social.units} alloggi · proprietà indivisa: {len(undivided.sheets)} interventi,"
        f" {undivided.units} alloggi",
        BODY,
    )
    flow.gap(12)
    wide = (flow.measure - 2 * _GAP) / 3
    with _part(flow, flow.left, wide):
        _write_shares(flow, "Alloggi e destinazione", "Alloggi", social.destination, TENURES)
    with _part(flow, flow.left + wide + _GAP, wide):
        _write_shares(flow, "Contratto del gestore", "Interventi", social.contracts, CONTRACTS)
    with _part(flow, flow.left + 2 * (wide + _GAP), wide):
        _write_means(flow, social, undivided)
    flow.gap(112)
    flow.paragraph(italian(record.definition), SMALL)
    flow.paragraph(
        "Media: media semplice delle percentuali degli interventi, arrotondata a un decimale;"
        " ponderata: somma dei numeratori ÷ somma dei denominatori. Le percentuali intere sono"
        " quote di 100 secondo i resti maggiori.",
        SMALL,
    )
    flow.gap(10)
    sheets = [sheet for sheet in record.sheets if sheet.units]
    if len(sheets) <= _ON_FIRST_PAGE:
        _draw_bars(flow, sheets)
    else:
        _draw_trend_of_all(flow, record)
        for start in range(0, len(sheets), _BARS_PER_PAGE):
            flow.break_page()
            _draw_bars(flow, sheets[start : start + _BARS_PER_PAGE])


def _draw_trend_of_all(flow: Flow, record: TrackRecord) -> None:
    """Both sections over two years, weighted, where the bars have pages of their own."""
    months = [month for month, _ in record.sheets[0].trend]
    social, undivided = record.social_managers, record.undivided_property
    series = [
        Series(
            f"{what}, {who}",
            colour,
            _weighted_trend(section, what),
            is_dashed=what == _VACANCY,
            is_dotted=section is undivided,
        )
        for who, section in (("gestore sociale", social), ("indivisa", undivided))
        for what, colour in ((_ARREARS, AMBER), (_VACANCY, BLUE))
        if section.sheets
    ]
    flow.paragraph("Gli ultimi mesi, percentuali ponderate", STRONG, tag="H2")
    flow.gap(4)
    high = flow.y - flow.bottom - 6
    box = Box(flow.left, flow.y - high, flow.measure, high)
    labels = [month_label(month) for month in months]
    says = f"Morosità e sfitto ponderati negli ultimi {len(months)} mesi."
    line_chart(flow.page, box, series, labels, " %", says)
    flow.y -= high


def _weighted_trend(section: Section, what: str) -> list[float | None]:
    """Per month Σ parts ÷ Σ wholes of the section's developments."""
    found: list[float | None] = []
    for place in range(len(section.sheets[0].trend)):
        figures = [sheet.trend[place][1] for sheet in section.sheets]
        ratios = [each.arrears if what == _ARREARS else each.vacancy for each in figures]
        whole = Ratio(sum(each.part for each in ratios), sum(each.whole for each in ratios))
        found.append(whole.percent)
    return found


def _write_shares(
    flow: Flow, title: str, counted: str, found: Mapping[_Kind, Share], words: Mapping[_Kind, str]
) -> None:
    columns = (
        Column(title, share=1),
        Column(counted, points=44, align=Align.RIGHT),
        Column("%", points=24, align=Align.RIGHT),
    )
    rows = [(words[kind], str(each.count), str(each.percent)) for kind, each in found.items()]
    total = sum(each.count for each in found.values())
    flow.table(columns, rows, [("Totale", str(total), "100" if total else "n.d.")], _LOOK)


def _write_means(flow: Flow, social: Section, undivided: Section) -> None:
    columns = (
        Column("Indice di performance", share=1),
        Column("Gestore sociale", points=58, align=Align.RIGHT),
        Column("Indivisa", points=40, align=Align.RIGHT),
    )
    rows = [
        ("Morosità media", mean(social.mean.arrears), mean(undivided.mean.arrears)),
        ("Vacancy media", mean(social.mean.vacancy), mean(undivided.mean.vacancy)),
        ("Morosità ponderata", mean(social.weighted.arrears), mean(undivided.weighted.arrears)),
        ("Vacancy ponderata", mean(social.weighted.vacancy), mean(undivided.weighted.vacancy)),
    ]
    flow.table(columns, rows, look=_LOOK)


def _draw_bars(flow: Flow, sheets: Sequence[Sheet]) -> None:
    if not sheets:
        return
    flow.paragraph("Morosità % (sopra) e sfitto % (sotto) di ciascun intervento", STRONG, tag="H2")
    flow.gap(6)
    room = min(flow.y - flow.bottom - 4, len(sheets) * 24.0)
    rows = [BarRow(each.development.name, _bars(each)) for each in sheets]
    says = "; ".join(
        f"{row.name}: morosità {row.bars[0].shown}, sfitto {row.bars[1].shown}" for row in rows
    )
    box = Box(flow.left, flow.y - room, flow.measure, room)
    bar_chart(flow.page, box, rows, (AMBER, BLUE), says)
    flow.y -= room


def _bars(sheet: Sheet) -> tuple[Bar, Bar]:
    pair = sheet.pair
    return (
        Bar(None if pair.arrears is None else float(pair.arrears), percent(pair.arrears, 2)),
        Bar(None if pair.vacancy is None else float(pair.vacancy), percent(pair.vacancy, 2)),
    )


def _write_pairs(flow: Flow, record: TrackRecord) -> None:
    flow.break_page()
    flow.paragraph("Gli interventi", STRONG, tag="H2")
    flow.gap(4)
    columns = _pair_columns(record.definition)
    for name, section in (
        ("Gestore sociale", record.social_managers),
        ("Proprietà indivisa", record.undivided_property),
    ):
        if not section.sheets:
            continue
        flow.paragraph(name, STRONG)
        flow.table(columns, [_pair_row(sheet) for sheet in section.sheets], _sums(section), _LOOK)
        flow.gap(10)
    _write_left_out(flow, record)


def _write_left_out(flow: Flow, record: TrackRecord) -> None:
    """What the figures do not count, by name (domain rule B1)."""
    if not record.left_out:
        flow.paragraph("Nessun alloggio è escluso dallo sfitto del mese.", SMALL)
        return
    flow.need(60)
    flow.paragraph("Alloggi sfitti esclusi dal calcolo nel mese", STRONG)
    columns = (
        Column("Intervento", points=90),
        Column("Alloggio", points=120),
        Column("Causa", share=1),
        Column("Dal", points=70),
        Column("Al", points=70),
        Column("Giorni", points=50, align=Align.RIGHT),
    )
    rows = [
        (
            each.development_code,
            each.unit_code,
            VOID_CAUSES[each.cause],
            format_date(each.first),
            format_date(each.last),
            str(each.days),
        )
        for each in record.left_out
    ]
    flow.table(columns, rows, look=_LOOK)


_ARREARS_PARTS = {
    ArrearsMeasure.CUMULATIVE: ("Scaduto", "Emesso 12 mesi"),
    ArrearsMeasure.CURRENT: ("Non pagato", "Emesso nel mese"),
}
_VACANCY_PARTS = {
    VacancyMeasure.DAYS: ("Giorni sfitti", "Disponibili"),
    VacancyMeasure.UNITS: ("Alloggi sfitti", "Disponibili"),
    VacancyMeasure.RENT: ("Canone perso", "Canone totale"),
}


def _pair_columns(definition: Definition) -> tuple[Column, ...]:
    """What the percentages are made of stands before them."""
    right = Align.RIGHT
    owed, charged = _ARREARS_PARTS[definition.arrears]
    vacant, available = _VACANCY_PARTS[definition.vacancy]
    return (
        Column("Intervento", share=3),
        Column("Comune", share=1.4),
        Column("Contratto", share=2),
        Column("Alloggi", points=38, align=right),
        Column(owed, points=62, align=right),
        Column(charged, points=72, align=right),
        Column("Morosità", points=44, align=right),
        Column(vacant, points=56, align=right),
        Column(available, points=56, align=right),
        Column("Sfitto", points=44, align=right),
    )


def _pair_row(sheet: Sheet) -> tuple[str, ...]:
    each = sheet.development
    return (
        f"{each.name} ({each.code})",
        sheet.municipality,
        CONTRACTS[each.contract],
        *_parts([sheet], sheet.units, sheet.pair),
    )


def _parts(sheets: Sequence[Sheet], units: int, pair: Pair) -> tuple[str, ...]:
    """Units, then part, whole and per cent of arrears and of vacancy."""
    arrears = [each.figures.arrears for each in sheets]
    vacancy = [each.figures.vacancy for each in sheets]
    is_rent = sheets[0].figures.definition.vacancy is VacancyMeasure.RENT
    return (
        str(units),
        format_money(sum(each.part for each in arrears)),
        format_money(sum(each.whole for each in arrears)),
        percent(pair.arrears, 2),
        *(
            format_money(found) if is_rent else str(found)
            for found in (sum(each.part for each in vacancy), sum(each.whole for each in vacancy))
        ),
        percent(pair.vacancy, 2),
    )


def _sums(section: Section) -> list[tuple[str, ...]]:
    return [
        (
            "Totale, ponderata",
            "",
            "",
            *_parts(section.sheets, section.units, section.weighted),
        ),
        (
            "Media semplice",
            *[""] * 5,
            percent(section.mean.arrears, 2),
            "",
            "",
            percent(section.mean.vacancy, 2),
        ),
    ]


def _write_sheet(flow: Flow, record: TrackRecord, sheet: Sheet) -> None:
    each = sheet.development
    flow.paragraph(f"{each.name} ({each.code})", _TITLE, tag="H1")
    facts = (
        sheet.municipality,
        CONTRACTS[each.contract],
        OWNERSHIPS[each.ownership],
        PHASES[each.phase],
        f"{sheet.units} alloggi",
    )
    flow.paragraph(" · ".join(filter(None, facts)), BODY)
    flow.gap(12)
    wide = flow.measure * 0.34
    top = flow.y
    with _part(flow, flow.left, wide):
        _write_figures(flow, record, sheet)
    left = flow.left + wide + _GAP
    box = Box(left, top - 300, flow.right - left, 300)
    _draw_trend(flow, box, sheet)
    flow.y = top - 316


def _write_figures(flow: Flow, record: TrackRecord, sheet: Sheet) -> None:
    found, pair = sheet.figures, sheet.pair
    right = Align.RIGHT
    flow.table(
        (Column("Indice", share=1), Column("", points=80, align=right)),
        [
            ("Morosità", percent(pair.arrears, 2)),
            ("Sfitto", percent(pair.vacancy, 2)),
            (f"Scaduto al {format_date(record.as_of)}", format_euro(found.overdue_cents)),
            ("di cui di chi non abita più qui", format_euro(found.former_overdue_cents)),
            ("Emesso nei dodici mesi", format_euro(found.charged_12m_cents)),
            ("Emesso nel mese", format_euro(found.due_cents)),
            ("Incassato nel mese", format_euro(found.paid_cents)),
            (
                "Giorni di sfitto nel mese",
                f"{found.vacant_days} su {found.available_days}",
            ),
            (
                "Alloggi sfitti all'ultimo giorno",
                f"{found.vacant_units} su {found.available_units}",
            ),
            ("Canone perso per sfitto nel mese", format_euro(found.vacant_rent_cents)),
        ],
        look=_LOOK,
    )
    flow.gap(12)
    _write_shares(flow, "Destinazione", "Alloggi", sheet.tenures, TENURES)
    flow.gap(8)
    flow.paragraph(italian(record.definition), SMALL)


def _draw_trend(flow: Flow, box: Box, sheet: Sheet) -> None:
    labels = [month_label(month) for month, _ in sheet.trend]
    series = (
        Series(_ARREARS, AMBER, [each.arrears_pct for _, each in sheet.trend]),
        Series(_VACANCY, BLUE, [each.vacancy_pct for _, each in sheet.trend], is_dashed=True),
    )
    says = (
        f"Morosità e sfitto di {sheet.development.name} negli ultimi {len(labels)} mesi; alla fine"
        f" morosità {percent(sheet.pair.arrears, 2)}, sfitto {percent(sheet.pair.vacancy, 2)}."
    )
    line_chart(flow.page, box, series, labels, " %", says)
