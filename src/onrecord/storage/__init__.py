"""The archive: tables, migrations and queries. The one room that knows SQL."""
