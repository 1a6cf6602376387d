"""Text as it is searched and sorted: small letters without accents."""

import re
import unicodedata

_NO_DECOMPOSITION = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)


def fold(text: str) -> str:
    """The folded twin of `text`: casefolded, accents and double spaces gone.

    `fold("D’Angelo  Şahin") == "d'angelo sahin"`. Scripts without accents stay as they are.
    """
    if text.isascii():
        # Most texts: nothing to decompose.
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(plain.translate(_NO_DECOMPOSITION).replace("\u2019", "'").split())


def like_pattern(word: str) -> str:
    r"""`word` folded and escaped for `LIKE … ESCAPE '\'`, anywhere in the text."""
    escaped = fold(word).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


_NUMBER = re.compile(r"(\d+)")


def natural_key(text: str) -> tuple[tuple[int, str], ...]:
    """Sorts `2` before `10` and `A2` before `A10`, whatever the case."""
    return tuple(
        (int(part), "") if part.isdigit() else (0, fold(part)) for part in _NUMBER.split(text)
    )
