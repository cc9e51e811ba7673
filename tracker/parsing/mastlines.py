"""What a single line of a masthead looks like."""

from __future__ import annotations

import re

from tracker.parsing.formulas import MONTH, ORGAN, SESSION_YEAR

_ORGAN = ORGAN.replace(" ", r"\ ")  # blanks count for nothing in a verbose pattern
_MAST_LINE = re.compile(
    rf"""(?:
      United\ Nations\b(?!\ [a-z]) [^,;]{{0,60}}
    | UNITED\b.{{0,20}} | NATIONS
    | (?:{_ORGAN})(?:\ Distr\..*)? | (?:GENERAL\ ASSEMBLY|SECURITY\ COUNCIL|ECONOMIC\ AND\ SOCIAL\ COUNCIL)
    | Distr\.?:?.* | GENERAL | LIMITED | Original:.* | English | ENGLISH | ORIGINAL:.*
    | [AES]/(?:HRC/)?(?:RES|DEC|PRST|C\.\d|\d+)/?\S*(?:\ \(\d{{4}}\))?\*{{0,3}}
    | [A-Z][a-z]+(?:-[a-z]+)?(?:\ (?:emergency\ )?special)?\ (?:session|year)
    | \d{{1,2}}(?:\ {MONTH})?(?:\ \d{{4}})?\ ?[–-]\ ?\d{{1,2}}\ {MONTH}.{{0,40}}
    | (?:Agenda|AGENDA|Items?|ITEM)\ (?:items?|\d).{{0,300}}
    | Resolutions?\ adopted\ (?:by|on|without)\b.* | RESOLUTIONS?\ ADOPTED\b.* | DURING\ ITS\b.*
    | \[(?:without\ reference\ to|on\ the\ (?:report|recommendation|proposal)|on\ a\ proposal|adopted).*
    )""",
    re.VERBOSE | re.DOTALL,
)


def is_mast_line(text: str) -> bool:
    """Say whether a line can only be a masthead's.

    Args:
        text: One block.

    Returns:
        True for the organ's name, the session, the symbol, the distribution, the agenda item, the adoption
        line and the bracketed reference to a committee.
    """
    return bool(_MAST_LINE.fullmatch(text) or SESSION_YEAR.fullmatch(text))
