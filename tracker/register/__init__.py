"""The register: reviewed facts from ``mandates/*.toml``, checked row by row, each with its source."""

from tracker.register.load import load_register
from tracker.register.names import OrganizationNames
from tracker.register.records import Register

__all__ = ["OrganizationNames", "Register", "load_register"]
