"""Settings: every default stands in tracker.toml, typos fail loudly, the order of search holds."""

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from tracker.errors import SettingsError
from tracker.places import default_settings_file
from tracker.settings import Settings, database_url, load_settings, read_settings


def test_the_bundled_file_states_every_setting_and_its_default() -> None:
    table = tomllib.loads(default_settings_file().read_text(encoding="utf-8"))
    defaults = {name: {k: list(v) if isinstance(v, tuple) else v for k, v in section.items()}
                for name, section in asdict(Settings()).items()}  # fmt: skip
    assert table == defaults
    assert read_settings(default_settings_file()) == Settings()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[dating]\nhorizont_years = 2\n", "unknown setting dating.horizont_years"),
        ("[datings]\n", "unknown setting datings"),
        ("[dating]\nhorizon_years = 'two'\n", "dating.horizon_years must be a whole number"),
        ("[dating]\nhorizon_years = true\n", "dating.horizon_years must be a whole number"),
        ("[dating]\nhorizon_years = -1\n", "dating.horizon_years must not be negative"),
        ("[notices]\nlead_days = [1, 'x']\n", "notices.lead_days must be a list of whole numbers"),
        ("[notices]\nlead_days = [-1]\n", "notices.lead_days must not be negative"),
        ("[notices]\nlead_days = [9999999999]\n", "notices.lead_days must be at most 36,500"),
        ("[status]\ndue_soon_days = 99999999999\n", "status.due_soon_days must be at most 36,500"),
        ("[dating]\nsubmission_weeks = 1000000\n", "dating.submission_weeks must be at most 520"),
        ("[dating]\nhorizon_years = 9000\n", "dating.horizon_years must be at most 100"),
        ("[register]\nfolders = 'x'\n", "register.folders must be a list of texts"),
        ("dating = 3\n", "dating must be a table"),
        ("[dating\n", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_place(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "tracker.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=sentence.replace("[", r"\[")) as caught:
        load_settings(file)
    assert str(file) in str(caught.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "tracker.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(file)


def test_the_named_file_comes_before_the_variable_and_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, weeks in (("named", 11), ("variable", 12), ("tracker", 13)):
        (tmp_path / f"{name}.toml").write_text(f"[dating]\nsubmission_weeks = {weeks}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    variable = {"TRACKER_CONFIG": str(tmp_path / "variable.toml")}
    assert load_settings(tmp_path / "named.toml", variable).dating.submission_weeks == 11
    assert load_settings(None, variable).dating.submission_weeks == 12
    assert load_settings(None, {}).dating.submission_weeks == 13


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not exist"):
        load_settings(tmp_path / "absent.toml")


@pytest.mark.parametrize(
    ("explicit", "environment", "expected"),
    [
        ("sqlite:///a", {"TRACKER_DATABASE_URL": "sqlite:///b"}, "sqlite:///a"),
        (None, {"TRACKER_DATABASE_URL": "sqlite:///b"}, "sqlite:///b"),
    ],
)
def test_the_database_is_decided_in_order(
    explicit: str | None, environment: dict[str, str], expected: str
) -> None:
    assert database_url(Settings(), explicit, environment) == expected


def test_without_any_word_the_database_is_a_file_of_the_user() -> None:
    assert database_url(Settings(), None, {}).startswith("sqlite:///")
