"""The versions of the archive in order: each a list of statements that carry it forward from the one before.

The first makes an archive from nothing. A version that has been released is never edited.
"""

from onrecord.storage.sqlite_migrations import version_1, version_2

Migration = tuple[str, ...]

MIGRATIONS: tuple[Migration, ...] = (version_1.STATEMENTS, version_2.STATEMENTS)
