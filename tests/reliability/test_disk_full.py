"""The disk fills up while the program posts: one clear sentence, and nothing half-posted."""

import sys
from pathlib import Path

import pytest

from tests.reliability.offices import acknowledged, assert_sound, child

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")

SENTENCES = (
    "The disk is full: nothing was saved. Free some space and try again.",
    "The disk cannot be written: nothing was saved.",
)


@pytest.mark.parametrize("room", [0, 1, 4_000, 20_000, 70_000, 150_000, 333_333, 900_000])
def test_a_full_disk_refuses_whole_postings_only(let_office: Path, room: int) -> None:
    # The journal grows first: 33 kilobytes is what it begins with, and what has to be there.
    limit = 33_000 + room
    process = child(let_office, room, "--file-limit", limit)
    out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    lines = out.splitlines(keepends=True)
    refusals = [line for line in lines if line.startswith("REFUSED")]
    assert len(refusals) == 1
    assert refusals[0].removeprefix("REFUSED ").strip() in SENTENCES
    told = acknowledged(lines)
    again = acknowledged(lines, "AGAIN")
    assert again
    assert assert_sound(let_office, told | again) == told | again
