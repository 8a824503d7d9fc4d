"""Screens, widgets and keys. The one room that knows Textual."""
