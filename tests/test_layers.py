"""Imports point one way, and only the edge reads the clock."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tracker"

BESIDE = {"errors", "places", "settings", "__init__"}
MAY_IMPORT = {
    "values": set(),
    "reading": {"values"},
    "parsing": {"values", "reading"},
    "extraction": {"values", "reading", "parsing"},
    "dating": {"values", "parsing", "extraction"},
    "register": {"values", "extraction", "dating"},
    "checking": {"values", "parsing", "extraction", "dating"},
    "store": {"values", "parsing", "extraction", "dating"},
    "drafting": {"values", "extraction", "dating"},
    "views": {"values", "parsing", "extraction", "dating"},
    "service": {
        "values",
        "reading",
        "parsing",
        "extraction",
        "dating",
        "register",
        "checking",
        "store",
        "drafting",
    },
    "jobs": {"service", "values"},
    "cli": {"service", "views", "values", "jobs", "extraction", "parsing", "dating"},
}
PURE = {"values", "reading", "parsing", "extraction", "dating", "register", "checking", "drafting", "views"}
CLOCK = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("time", "time"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_rooms(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "relative imports hide the room they come from"
            names.add(node.module)
            if node.module == "tracker":
                names |= {f"tracker.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("tracker.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    here = room(path)
    found = imported_rooms(ast.parse(path.read_text(encoding="utf-8"))) - {here}
    if here in BESIDE:
        assert found <= BESIDE
    else:
        assert found - BESIDE - {"__version__"} <= MAY_IMPORT[here]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_below_the_edge_reads_the_clock(path: Path) -> None:
    if room(path) in {"cli", "jobs"}:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in CLOCK, f"{path}:{node.lineno} reads the clock"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_pure_rooms_import_no_storage_or_presentation(path: Path) -> None:
    if room(path) not in PURE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    modules |= {
        (node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    assert not modules & {"sqlalchemy", "alembic", "apscheduler", "click"}
    if room(path) != "views":
        assert "rich" not in modules
