"""Letters of the made-up years: the newest agreements, printed and archived."""

from sqlalchemy.orm import Session

from app.services.demo_office.chance import KeyMaker
from app.services.demo_office.numbers import Numbers
from app.services.demo_office.plans import PlanBook


def write_letters(session: Session, keys: KeyMaker, plans: PlanBook, numbers: Numbers) -> None:
    """Archive the agreements of the newest plans."""
    del session, keys, plans, numbers
