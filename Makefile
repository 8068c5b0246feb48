# Everything sets itself up: `make demo` and `make test` work in a fresh clone with Python, pip, git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# One thread a process: the kit runs many processes, and small tensors gain nothing from threads.
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
export MKL_NUM_THREADS := 1

.PHONY: demo test lint types unit fresh bench bench-class soak fuzz audit build clean

demo: $(STAMP)
	$(BIN)/autograder demo

test: lint types fresh unit

lint: $(STAMP)
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

fresh: $(STAMP)
	$(BIN)/autograder build --fresh

unit: $(STAMP)
	$(BIN)/pytest -q -n 2 --dist loadfile

bench: $(STAMP)
	$(BIN)/python -m benchmarks

bench-class: $(STAMP)
	$(BIN)/python -m benchmarks.classes

soak: $(STAMP)
	$(BIN)/python -m benchmarks.soak
	AUTOGRADER_KILL_POINTS=20 $(BIN)/pytest -q tests/test_killed.py

fuzz: $(STAMP)
	FUZZ_EXAMPLES=20000 $(BIN)/pytest -q tests/test_fuzz.py

audit: $(STAMP)
	$(BIN)/autograder audit -j $$(nproc) --write docs/scorecard.md

build: $(STAMP)
	$(BIN)/autograder build

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) .autograder .pytest_cache .mypy_cache .ruff_cache
