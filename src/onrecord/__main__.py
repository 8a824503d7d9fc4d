"""Run the program as `python -m onrecord`."""

from onrecord.cli.main import run

if __name__ == "__main__":
    run()
