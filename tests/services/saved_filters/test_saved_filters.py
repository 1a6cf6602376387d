"""A filter gets a name, is found again, replaced and taken off."""

import pytest

from app.models.errors import OfficeError
from app.office import Office
from app.services.saved_filters import remove_filter, save_filter, saved_filters


def test_a_filter_is_kept_replaced_and_removed(office: Office) -> None:
    with office.write("Save") as session:
        save_filter(session, "arrears", " Oltre 90 giorni ", "{}")
        save_filter(session, "arrears", "Oltre 90 giorni", '{"days": 90}')
        save_filter(session, "plans", "Altro", "{}")
    with office.read() as session:
        [found] = saved_filters(session, "arrears")
    assert (found.name, found.content) == ("Oltre 90 giorni", '{"days": 90}')
    with office.write("Remove") as session:
        remove_filter(session, found.id, found.version)
    with office.write("Save again") as session:
        assert saved_filters(session, "arrears") == []
        save_filter(session, "arrears", "Oltre 90 giorni", "{}")
        assert len(saved_filters(session, "arrears")) == 1


def test_a_filter_needs_a_name(office: Office) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Save") as session:
        save_filter(session, "arrears", "  ", "{}")
    assert caught.value.field == "name"
