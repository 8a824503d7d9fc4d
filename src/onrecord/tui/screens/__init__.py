"""Screens: the reader, and what lies over it for a moment."""
