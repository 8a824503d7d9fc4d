"""Bytes in, clean text out: the one door for foreign text."""
