"""Names of organizations: many spellings, one organization."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.register.records import Organization

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_NEAR = 0.75


def fold_name(name: str) -> str:
    """Reduce a name to what its spellings have in common.

    Args:
        name: A name as printed: ``the Organisation for the Prohibition of Chemical Weapons (OPCW)``.

    Returns:
        Letters and digits only, without case, dashes, a leading "the" or a last abbreviation in brackets.
    """
    plain = unicodedata.normalize("NFKC", _BRACKETS.sub("", name) or name).casefold()
    plain = plain.strip().removeprefix("the ").replace("organisation", "organization")
    return "".join(character for character in plain if character.isalnum())


class OrganizationNames:
    """Finds the organization that a name means."""

    def __init__(self, organizations: Iterable[Organization]) -> None:
        self._known: dict[str, Organization] = {}
        self._spellings: dict[str, Organization] = {}
        for organization in organizations:
            for spelling in (organization.name, organization.abbreviation, *organization.aliases):
                if spelling:
                    self._known.setdefault(fold_name(spelling), organization)
                    self._spellings.setdefault(spelling, organization)

    def resolve(self, name: str) -> Organization | None:
        """Find the organization of a name.

        Args:
            name: The name, an alias or the abbreviation, in any case, with any dashes, with or without "the".

        Returns:
            The organization; none unless the name is on record. Nothing is guessed.
        """
        return self._known.get(fold_name(name))

    def suggest(self, name: str) -> str:
        """Name the nearest spelling on record, for a message to a person.

        Args:
            name: A name that did not resolve.

        Returns:
            The canonical name of the nearest organization; empty when none is near.
        """
        found = difflib.get_close_matches(name, list(self._spellings), n=1, cutoff=_NEAR)
        return self._spellings[found[0]].name if found else ""

    def mentioned(self, text: str) -> tuple[Organization, ...]:
        """Find the organizations that a text names.

        Args:
            text: Any text.

        Returns:
            Each once, in the order of the text; where names overlap, the longest counts.
        """
        longest_first = sorted(self._spellings, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        return tuple(dict.fromkeys(self._spellings[found[0]] for found in pattern.finditer(text)))

    def other_names(self) -> dict[str, str]:
        """List the spellings of several words that are not the name on record, with that name.

        Returns:
            Spelling and canonical name.
        """
        return {
            spelling: organization.name
            for spelling, organization in self._spellings.items()
            if " " in spelling and spelling not in {organization.name, organization.abbreviation}
        }
