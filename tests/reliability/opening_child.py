"""A process without a superuser's rights that tries to open an office and prints the refusal."""

import os
import sys
from pathlib import Path

from app.models.errors import OfficeError
from app.office import Office

NOBODY = 65534


def main() -> int:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        Office.open(Path(sys.argv[1]))
    except OfficeError as error:
        sys.stdout.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
