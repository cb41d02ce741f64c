"""Double entry: the numbers are read once more, by other means, and every book is compared with the source.

The finder of contacts reads the parsed text by a grammar. Here the author's file is walked character by character, and
the matcher of `phonenumbers` says what is a number. What the two do not agree on is shown to a person; a number that an
edition or the recording has otherwise than the source is never published. Nothing here may use the package `contacts`.
"""

from accessible_release.double_entry.editions import Numbers, numbers_of, numbers_of_records
from accessible_release.double_entry.journal import Journal, journal_of
from accessible_release.double_entry.release import check_release
from accessible_release.double_entry.script import script_problems

__all__ = ["Journal", "Numbers", "check_release", "journal_of", "numbers_of", "numbers_of_records", "script_problems"]
