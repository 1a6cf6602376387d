"""Small XML trees out of a large file: safe, one at a time, each with its line number.

Expat of the standard library, without namespaces: banks put the same messages into many of
them. A document type is refused before anything in it is read, so that no entity can be
declared, expanded or fetched.
"""

from collections.abc import Callable, Iterator
from xml.parsers import expat

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.bank_statements.readers.values import check_size

_DEEPEST = 60
_LONGEST = 100_000


class Node:
    """An element: its local name, where it begins (from 1), its text and its children."""

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, line: int, attributes: dict[str, str]) -> None:
        self.name = name
        self.line = line
        self.attributes = attributes
        self.text = ""
        self.children: list[Node] = []

    def all(self, name: str) -> list["Node"]:
        """The children of that name."""
        return [child for child in self.children if child.name == name]

    def walk(self, path: str) -> Iterator["Node"]:
        """The descendants at `path`, such as `Refs/EndToEndId`, in the order of the file."""
        step, _, rest = path.partition("/")
        for child in self.children:
            if child.name == step:
                if rest:
                    yield from child.walk(rest)
                else:
                    yield child

    def first(self, *paths: str) -> "Node | None":
        """The first descendant at the first of `paths` that is there."""
        for path in paths:
            found = next(self.walk(path), None)
            if found is not None:
                return found
        return None

    def text_at(self, *paths: str) -> str:
        """The first text at `paths` that is not blank, without blanks around it."""
        for path in paths:
            for found in self.walk(path):
                if text := found.text.strip():
                    return text
        return ""


class _Stream:
    """Expat's handlers: builds a tree for each child of a container, and hands it out."""

    def __init__(
        self,
        parser: expat.XMLParserType,
        containers: frozenset[str],
        *,
        skipped: int,
        opened: Callable[[str, int], None],
        child: Callable[[Node], None],
        closed: Callable[[], None],
    ) -> None:
        self._parser = parser
        self._containers = containers
        self._skipped = skipped
        self._opened, self._child, self._closed = opened, child, closed
        self._names: dict[str, str] = {}
        self.begun = False
        self._depth = 0
        self._container = 0
        self._open: list[Node] = []
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse_doctype

    def _line(self) -> int:
        return self._parser.CurrentLineNumber + self._skipped

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        name = self._names.get(qualified)
        if name is None:
            name = self._names[qualified] = qualified.rpartition(":")[2]
        self.begun = True
        self._depth += 1
        if self._depth > _DEEPEST:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Line {line} is nested too deeply for a statement."),
                line=self._line(),
            )
        if self._container:
            node = Node(name, self._line(), attributes)
            if self._open:
                self._open[-1].children.append(node)
            self._open.append(node)
        elif name in self._containers:
            self._container = self._depth
            self._opened(name, self._line())

    def _end(self, _qualified: str) -> None:
        if self._depth == self._container:
            self._container = 0
            self._closed()
        elif self._container:
            node = self._open.pop()
            if not self._open:
                self._child(node)
        self._depth -= 1

    def _characters(self, text: str) -> None:
        if not self._open:
            return
        node = self._open[-1]
        node.text += text
        if len(node.text) > _LONGEST:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The text of line {line} is too long for a statement."),
                line=node.line,
            )

    def _refuse_doctype(
        self, _name: str, _system: str | None, _public: str | None, _subset: bool
    ) -> None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Line {line} declares a document type: no bank's statement does."
            ),
            line=self._line(),
        )


def stream(
    content: bytes,
    containers: frozenset[str],
    *,
    opened: Callable[[str, int], None],
    child: Callable[[Node], None],
    closed: Callable[[], None],
) -> None:
    """Read `content`, and hand out every child of the elements named in `containers`.

    Only one child is held at a time. Raises OfficeError with the line where the file is no
    well-formed XML, for a document type, and where it is nested too deeply.
    """
    check_size(content)
    body = content.lstrip(b" \t\r\n")
    skipped = content[: len(content) - len(body)].count(b"\n")
    parser = expat.ParserCreate()
    handlers = _Stream(
        parser, containers, skipped=skipped, opened=opened, child=child, closed=closed
    )
    try:
        parser.Parse(body, True)
    except expat.ExpatError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file is damaged or cut off at line {line}."),
            line=error.lineno + skipped,
        ) from None
    except (LookupError, ValueError):
        if handlers.begun:
            raise
        # An encoding that nobody knows, or one of several bytes that expat cannot read.
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file's letters cannot be read: it is damaged.")
        ) from None
