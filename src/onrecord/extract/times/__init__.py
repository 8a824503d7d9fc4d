"""Time expressions of a text, found and resolved by rules: no model, no dependency, linear time.

What an expression is, and its value, follow TimeML (ISO 24617-1; Saurí et al., TimeML Annotation Guidelines 1.2.1).
"""

from onrecord.extract.times.finder import find_times

__all__ = ["find_times"]
