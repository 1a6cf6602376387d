import pytest

from app.services.letters.pdf_pages import page_count, page_image, page_size, page_text
from app.services.letters.plan_agreement import render
from tests.services.letters.examples import agreement


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(agreement())


def test_pages_are_counted_and_measured(pdf: bytes) -> None:
    assert page_count(pdf) == 3
    assert page_size(pdf) == pytest.approx((595.28, 841.89), abs=0.01)


@pytest.mark.parametrize("scale", [0.3, 1.0, 1.37])
def test_a_page_becomes_pixels(pdf: bytes, scale: float) -> None:
    image = page_image(pdf, 0, scale)
    assert len(image.pixels) == image.width * image.height * 4
    assert image.width == pytest.approx(595.28 * scale, abs=1)
    # White paper at the corner, dark letters somewhere.
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert min(image.pixels[1::4]) < 130


def test_the_text_of_one_page_only(pdf: bytes) -> None:
    assert "Oggetto:" in page_text(pdf, 0)
    assert "Oggetto:" not in page_text(pdf, 2)
