"""Text in, experts, claims, timexes and events out. The one room that knows spaCy."""
