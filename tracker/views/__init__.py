"""Terminal tables, JSON and CSV."""
