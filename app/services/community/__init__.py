"""The community log: writing into it, listing it, looking for words in it."""

from app.services.community.entries import LogFilter, LogRow, authors, entries
from app.services.community.full_text import full_text_search
from app.services.community.reading import (
    EntryView,
    FollowUp,
    follow_ups_due,
    history,
    read_entry,
)
from app.services.community.subjects import (
    Subject,
    SubjectKind,
    developments,
    find_subjects,
    subject_of,
)
from app.services.community.writing import NewEntry, correct_entry, write_entry

__all__ = [
    "EntryView",
    "FollowUp",
    "LogFilter",
    "LogRow",
    "NewEntry",
    "Subject",
    "SubjectKind",
    "authors",
    "correct_entry",
    "developments",
    "entries",
    "find_subjects",
    "follow_ups_due",
    "full_text_search",
    "history",
    "read_entry",
    "subject_of",
    "write_entry",
]
