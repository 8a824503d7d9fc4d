"""What keys do: the registry of commands, and the commands themselves, by group."""
