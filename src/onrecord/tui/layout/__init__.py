"""What the screen shows, as plain values: lines of text with their inks. Pure; nothing here knows Textual."""
