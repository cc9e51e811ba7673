"""The reviewed facts in mandates/*.toml as values."""
