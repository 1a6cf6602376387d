"""Which letters wait for a proof of receipt, and the row that waits for it."""

from collections.abc import Sequence

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.identifiers import new_id
from app.models.letters import DeliveryOutcome, LetterDelivery, LetterMeans
from app.services.letters.archive import ArchivedLetter

PROVABLE = frozenset({LetterMeans.REGISTERED, LetterMeans.BY_HAND, LetterMeans.CERTIFIED_EMAIL})
"""Ways of sending whose receipt is waited for."""


def expect_receipts(
    session: Session, means: LetterMeans, letters: Sequence[ArchivedLetter]
) -> None:
    """Note, inside the running write, that the receipt of these letters is waited for."""
    if means not in PROVABLE or not letters:
        return
    session.execute(
        insert(table_of(LetterDelivery)),
        [
            {
                "id": new_id(),
                "letter_id": letter.id,
                "sent_on": None,
                "tracking_number": "",
                "outcome": DeliveryOutcome.UNDERWAY,
                "outcome_on": None,
                "notice_id": None,
                "version": 1,
            }
            for letter in letters
        ],
    )
