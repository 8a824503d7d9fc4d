"""The panes and bars of the reader. Each draws its own lines; none knows the library or the other panes."""
