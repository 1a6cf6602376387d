"""Text as it is searched and sorted: small letters without accents."""

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
