"""Words as matching compares them: folded, apostrophes closed, signs turned to spaces."""

import re

from app.models.folding import fold

_APOSTROPHE = re.compile(r"(?<=[a-z?])['`´](?=[a-z?])")
_WORD = re.compile(r"[a-z?\ufffd]+|[0-9]+")
_NOT_SIGNIFICANT = re.compile(r"[^a-z0-9?]+")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text: `D'Angelo, int.5` gives `dangelo`, `int`, `5`.

    `?` stands for a letter that a bank's code page lost, and stays within its word.
    """
    folded = _APOSTROPHE.sub("", fold(text)).replace("\ufffd", "?")
    return [word for word in _WORD.findall(folded) if word.strip("?")]


def compact(text: str) -> str:
    """Letters and digits alone: `FIGIN-027` and `figin 027` are the same."""
    return _NOT_SIGNIFICANT.sub("", fold(text))


def damaged_forms(name: str) -> set[str]:
    """What becomes of a name in code pages that lack its letters: `Şahin` as `?ahin`, `Åžahin`.

    Empty for a name that every code page has.
    """
    if name.isascii():
        return set()
    forms = set()
    for encoding in ("ascii", "cp1252", "iso8859-15", "cp850"):
        forms.add(name.encode(encoding, errors="replace").decode(encoding))
    for encoding in ("cp1252", "latin-1"):
        forms.add(name.encode().decode(encoding, errors="replace"))
    return forms - {name}
