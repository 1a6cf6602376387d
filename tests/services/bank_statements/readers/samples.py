"""Files as banks of several countries write them; names and accounts are made up."""

from pathlib import Path

from app.services.bank_statements.readers.statement_file import StatementFile

_FOLDER = Path(__file__).with_name("sample_files")
NAMES = tuple(sorted(path.name for path in _FOLDER.iterdir()))


def sample(name: str) -> bytes:
    """One of the files."""
    return (_FOLDER / name).read_bytes()


def told(read: StatementFile) -> list[tuple[int, str]]:
    """The faults as the window shows them, with their lines."""
    return [(fault.line_number, str(fault)) for fault in read.faults]
