"""`python -m tests.matching_yardstick`: precision and recall per kind of line."""

import argparse

from app.services.bank_statements.matching import propose_with
from tests.matching_yardstick.counting import Tally, table_of
from tests.matching_yardstick.made_up import make_lines, make_office


def main() -> None:
    """Make offices, match their lines, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--households", type=int, default=1500)
    parser.add_argument("--lines", type=int, default=400)
    parser.add_argument("--hard", action="store_true", help="add the harder kinds of line")
    wanted = parser.parse_args()
    tally = Tally()
    for seed in range(wanted.seeds):
        office = make_office(seed, wanted.households)
        for made in make_lines(office, paid=wanted.lines, unknowable=60, harder=wanted.hard):
            (proposal,) = propose_with(office.directory, [made.line])
            tally.add(made.kind, made.line.text, made.lease_id, proposal)
    for line in (*table_of(tally), *tally.wrong):
        print(line)


main()
