"""Train the model that finds who said what: `make train`, or `python -m training --help`."""
