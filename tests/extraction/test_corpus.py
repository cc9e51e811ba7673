"""The annotated corpus: the floor that extraction must hold, by the scorer that stands beside it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.extraction import extract_mandates
from tracker.parsing.document import parse_document
from tracker.reading import read_file

FLOOR_DETECTION, FLOOR_FULL = 0.85, 0.78


@pytest.mark.corpus
def test_the_floor_on_the_development_set(tmp_path: Path) -> None:
    folder = os.environ.get("TRACKER_CORPUS")
    if not folder:
        pytest.skip("TRACKER_CORPUS names no corpus")
    root = Path(folder).resolve().parent
    gold, scorer = root / "gold" / "dev.jsonl", root / "eval" / "score.py"
    if not gold.exists() or not scorer.exists():
        pytest.skip("the corpus has no annotations beside it")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    predicted = tmp_path / "predicted.jsonl"
    with predicted.open("w", encoding="utf-8") as out:
        for file in sorted({row["file"] for row in rows}):
            for resolution in parse_document(read_file(root / file, max_bytes=50_000_000)).resolutions:
                for found in extract_mandates(resolution):
                    fields = (
                        "symbol",
                        "paragraph",
                        "kind",
                        "addressee",
                        "recipient",
                        "due",
                        "item",
                        "sub_item",
                    )
                    out.write(json.dumps({name: getattr(found, name) for name in fields}) + "\n")
    command = [sys.executable, str(scorer), str(predicted), str(gold), "--json"]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert figures["f1"] >= FLOOR_DETECTION
    assert figures["full_f1"] >= FLOOR_FULL
