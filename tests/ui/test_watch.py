"""Two windows on one office: the one sees what the other did."""

from app.office import Changes, Office
from app.ui.context import WindowContext
from app.ui.watch import Watch, every_subject
from tests.builders import add_development


def test_the_views_read_again_after_a_change_in_another_window(
    context: WindowContext, office: Office
) -> None:
    watch = Watch(office, context.runner)
    heard: list[Changes] = []
    context.runner.changed.connect(heard.append)
    watch.look()
    assert heard == []
    other = Office.open(office.path, actor="Altri", device="altro banco")
    with other.write("Theirs") as session:
        add_development(session)
    other.close()
    watch.look()
    watch.look()
    (changes,) = heard
    assert "properties" in changes.subjects


def test_nobody_looks_any_more_once_the_office_is_closed(
    context: WindowContext, office: Office
) -> None:
    watch = Watch(office, context.runner)
    assert watch.is_looking()
    context.runner.close()
    assert not watch.is_looking()


def test_views_of_every_subject_hear_of_it() -> None:
    assert {"vacancy", "reminders", "committee", "write_offs", "ledger", "community"} <= (
        every_subject()
    )


def test_who_still_asks_once_the_office_is_closed_is_not_heard(
    context: WindowContext, office: Office
) -> None:
    watch = Watch(office, context.runner)
    heard: list[object] = []
    context.runner.close()
    context.runner.read(lambda session: 1, heard.append, owner=watch)
    watch.look()
    assert heard == []
