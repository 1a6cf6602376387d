"""A table of a web page: some banks name one `.xls` and call it an export to Excel."""

from html.parser import HTMLParser

from app.services.bank_statements.readers.headings import names_movements

_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style"})
_MOST_SPANNED = 100


class _Tables(HTMLParser):
    """Collects the rows of all tables of a page, each with the line on which it begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, tuple[str, ...]]] = []
        self.is_open = False
        self._line = 0
        self._cells: list[str] = []
        self._text: list[str] | None = None
        self._span = 1
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_row()
            self._line, self.is_open = self.getpos()[0], True
        elif tag in _CELLS:
            self._end_cell()
            self._text = []
            span = dict(attrs).get("colspan") or "1"
            is_number = span.isascii() and span.isdigit() and len(span) <= len(str(_MOST_SPANNED))
            self._span = min(int(span), _MOST_SPANNED) if is_number else 1
        elif tag == "br":
            self.handle_data(" ")
        elif tag in _UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self._end_row()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._unseen:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        still_open = self.is_open
        self._end_row()
        self.is_open = still_open

    def _end_cell(self) -> None:
        if self._text is not None:
            self._cells.append(" ".join("".join(self._text).split()))
            self._cells += [""] * (self._span - 1)
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._cells:
            self.rows.append((self._line or self.getpos()[0], tuple(self._cells)))
        self._cells, self.is_open = [], False


def table_rows(text: str) -> tuple[list[tuple[int, tuple[str, ...]]], bool]:
    """The rows of a page's tables with their lines, and whether the last one was left open."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    return parser.rows, parser.is_open


def holds_movements(text: str) -> bool:
    """Whether a page has a table with a header that names a day and an amount."""
    return any(names_movements(cells) for _, cells in table_rows(text)[0])
