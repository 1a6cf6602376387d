"""The self-test as an installation runs it, and what it says of one that is not whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import self_test
from app.self_checks import CHECKS, Bench, CheckFailed

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def test_this_installation_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "self test.json"
    done = subprocess.run(
        [sys.executable, "-m", "app", "--self-test", out],
        check=False,
        capture_output=True,
        env=ENVIRONMENT,
        encoding="utf-8",
    )
    report = json.loads(out.read_text(encoding="utf-8"))
    failed = {name: check["detail"] for name, check in report["checks"].items() if not check["ok"]}
    assert not failed, done.stderr
    assert done.returncode == 0
    assert report["frozen"] is False
    assert report["checks"].keys() == dict(CHECKS).keys()


def test_a_missing_part_is_named_and_the_others_are_still_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_bench: Bench) -> str:
        raise CheckFailed("no font found")

    def present(bench: Bench) -> str:
        return bench.folder.name

    monkeypatch.setattr(self_test, "CHECKS", (("fonts", missing), ("folder", present)))
    out = tmp_path / "out.json"
    assert self_test.run(out) == 1
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["ok"] is False
    assert report["checks"]["fonts"]["ok"] is False
    assert "no font found" in report["checks"]["fonts"]["detail"]
    assert report["checks"]["folder"]["ok"] is True
