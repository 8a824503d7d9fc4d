"""The trained model: a small encoder that finds cues, and for each cue its speaker and its content.

What runs here is shared with `training/`, so that a text is cut up in the same way when the model learns and when it
works.
"""
