"""What the program speaks about: frozen values and pure functions on them.

Standard library alone, no input or output. The words are those of the glossary in `docs/design.md`.
"""
