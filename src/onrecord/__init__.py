"""Read news in the terminal: who said what, and when."""

__version__ = "0.1.0"
