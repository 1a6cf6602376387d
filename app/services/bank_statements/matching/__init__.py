"""Matching: whose a transfer is, how sure that is, and why."""

from app.services.bank_statements.matching.directory import Directory, read_directory
from app.services.bank_statements.matching.proposals import (
    Confidence,
    IncomingLine,
    Part,
    Proposal,
    Reason,
)
from app.services.bank_statements.matching.proposing import propose, propose_with

__all__ = [
    "Confidence",
    "Directory",
    "IncomingLine",
    "Part",
    "Proposal",
    "Reason",
    "propose",
    "propose_with",
    "read_directory",
]
