"""Word lists of the rules: data, each module with the source of its choice."""
