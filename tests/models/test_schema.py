"""The migrations and the mapped classes tell the same schema."""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from app.models import migrations
from app.models.mapping import Base
from app.office_file import SCHEMA_REVISION


def test_the_migrated_file_equals_the_mapped_classes(template_office: Path) -> None:
    engine = create_engine(f"sqlite:///{template_office}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    ours = [item for item in differences if "log_entry_search" not in repr(item)]
    assert ours == []


def test_the_program_knows_its_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_REVISION


def test_nothing_below_the_window_loads_qt() -> None:
    script = (
        "import sys, pkgutil, importlib, app.models, app.services, app.office, app.cli\n"
        "for package in (app.models, app.services):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        if not module.name.startswith('app.models.migrations'):\n"
        "            importlib.import_module(module.name)\n"
        "sys.exit(any(name.startswith(('PySide6', 'pyqtgraph')) for name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
