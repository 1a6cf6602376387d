import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.letters.fonts import Face, face_font
from app.services.letters.typesetting import (
    left_to_right,
    literal,
    missing_characters,
    printable,
    runs,
    shortened,
    width,
    wrap,
)

NAMES = {
    "D'Angelo": "NotoSans-Regular",
    "Şahin": "NotoSans-Regular",
    "Nguyễn": "NotoSans-Regular",
    "Đorđević": "NotoSans-Regular",
    "Олена": "NotoSans-Regular",
    "Παπαδόπουλος": "NotoSans-Regular",
    "حداد": "NotoSansArabic-Regular",
    "王小明": "DroidSansFallbackFull",
    "রহমান": "NotoSansBengali-Regular",
    "सिंह": "NotoSansDevanagari-Regular",
    "පෙරේරා": "NotoSansSinhala-Regular",
    "தமிழ்": "NotoSansTamil-Regular",
    "ਸਿੰਘ": "NotoSansGurmukhi-Regular",
    "ሰላም": "NotoSansEthiopic-Regular",
    "გიორგი": "NotoSansGeorgian-Regular",
    "Հակոբ": "NotoSansArmenian-Regular",
    "כהן": "NotoSansHebrew-Regular",
    "สมชาย": "NotoSansThai-Regular",
}
MIXED = st.text(st.sampled_from("حداد١٢12 (),.אבaàé\u200d\u200f+-€%[]"))


@pytest.mark.parametrize(("name", "font"), NAMES.items())
@pytest.mark.parametrize("face", list(Face))
def test_every_name_has_glyphs(name: str, font: str, face: Face) -> None:
    parts = runs(name, face)
    assert all(glyph.glyph for run in parts for glyph in run.glyphs)
    assert missing_characters(name) == ""
    if face is Face.REGULAR:
        assert [run.font.name for run in parts] == [font]


def test_characters_without_a_glyph_are_told() -> None:
    assert missing_characters("Kim 김철수 😀") == "김철수😀"


def test_arabic_letters_join() -> None:
    [run] = runs("محمد", Face.REGULAR)
    alone = {each.glyph for letter in "محمد" for each in runs(letter, Face.REGULAR)[0].glyphs}
    assert len([each for each in run.glyphs if each.glyph in alone]) < len(run.glyphs)
    # From left to right as printed: the first letter of the name comes last.
    assert [each.text for each in run.glyphs] == list("دمحم")


def test_bidi_order_of_a_line() -> None:
    parts = runs("Fam. حداد (رقم 12), Milano", Face.REGULAR)
    # The pair of brackets goes with the Arabic around it (rule N0) and prints mirrored.
    assert [run.text for run in parts] == ["Fam. ", ")", "12", " ", "رقم", " (", "حداد", ", Milano"]
    opening = face_font(Face.REGULAR).glyphs[ord("(")]
    assert [each.glyph for each in parts[1].glyphs] == [opening]


@given(st.text() | MIXED)
def test_no_character_is_lost_or_doubled(text: str) -> None:
    parts = runs(text, Face.REGULAR)
    assert sorted("".join(run.text for run in parts)) == sorted(printable(text))


@given(st.text(st.sampled_from("abcèà €.,AVTo-0123456789")), st.sampled_from(list(Face)))
def test_the_fast_way_is_as_wide_as_the_slow_one(text: str, face: Face) -> None:
    quick = literal(text, face)
    assert quick is not None
    slow = sum(glyph.advance for run in runs(text, face) for glyph in run.glyphs)
    assert quick.width == pytest.approx(slow)


def test_figures_are_tabular() -> None:
    widths = {width(str(digit), face, 10) for digit in range(10) for face in [Face.REGULAR]}
    assert len(widths) == 1


def test_lines_break_at_spaces_but_not_inside_amounts() -> None:
    text = "si ammette il debito di €\u00a02.137,90"
    measure = width("si ammette il debito di €\u00a0", Face.REGULAR, 10)
    assert wrap(text, Face.REGULAR, 10, measure) == ("si ammette il debito di", "€\u00a02.137,90")


@given(
    st.text(st.sampled_from("ab è王ح  "), max_size=60),
    st.floats(15, 200),
)
def test_wrapped_lines_fit_and_keep_the_text(text: str, measure: float) -> None:
    lines = wrap(text, Face.REGULAR, 9, measure)
    assert all(width(line, Face.REGULAR, 9) <= measure + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("abcè王 "), max_size=60), st.floats(10, 100))
def test_shortened_text_fits(text: str, measure: float) -> None:
    short = shortened(text, Face.BOLD, 8, measure)
    assert width(short, Face.BOLD, 8) <= measure or short == f"{text[:1]}…"


def test_each_face_draws_the_everyday_repertoire() -> None:
    for face in Face:
        font = face_font(face)
        assert all(font.has(character) for character in "àèéìòùÀÈÉÌÒÙ€’«»–")
        assert literal("Perché l'attività è più cara: € 1.234,56 «così»", face) is not None


def printed(text: str, right_to_left: bool) -> str:
    """What stands on paper from left to right."""
    parts = runs(text, Face.REGULAR, right_to_left)
    return "".join(glyph.text for run in parts for glyph in run.glyphs)


def test_an_amount_in_a_line_read_from_the_right_keeps_its_order() -> None:
    phone = left_to_right("+39 02 1234")
    assert printed(f"هاتف {phone} اليوم", True) == "مويلا +39 02 1234 فتاه"
    assert printed(f"المبلغ {left_to_right('€ 1.234,56')}.", True) == ".€ 1.234,56 غلبملا"


def test_brackets_around_latin_words_follow_a_line_read_from_the_right() -> None:
    # The bracket that closes stands left, drawn as its mirror image.
    assert printed("حداد (Via Cenni 11)", True) == ")Via Cenni 11( دادح"


@given(MIXED)
def test_a_line_read_from_the_right_prints_each_character_once(text: str) -> None:
    shown = [each for each in printed(text, True) if each not in ")]([\u200d"]
    assert sorted(shown) == sorted(each for each in printable(text) if each not in ")]([\u200d")


CHINESE = "如果您已经付款，请不要理会这封信。如果有困难，请来办公室谈谈（Via Cenni 11）。"


def test_chinese_lines_are_full_and_no_mark_begins_one() -> None:
    lines = wrap(CHINESE, Face.REGULAR, 10, 120)
    assert "".join(lines).replace(" ", "") == CHINESE.replace(" ", "")
    assert all(width(line, Face.REGULAR, 10) <= 120 for line in lines)
    assert all(width(line, Face.REGULAR, 10) > 80 for line in lines[:-1])
    assert not any(line[0] in "，。）" for line in lines)
