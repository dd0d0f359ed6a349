# plancast: `make outlook` runs the main job, `make test` all that CI runs, `make check` the part of it under a minute.
# Needs python3 >= 3.11 with venv and pip; the network only for the first install.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
VENV ?= .venv
PLAN ?= plans/shanghai-15
WORKERS ?= 2

BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_CONSTRAINT=constraints.txt PIP_PROGRESS_BAR=off \
	$(BIN)/python -m pip install --quiet
PYTEST := $(BIN)/python -m pytest --quiet -n $(WORKERS)

.PHONY: outlook test check style slow picture golden reference clean
.DEFAULT_GOAL := outlook
.DELETE_ON_ERROR:

outlook: $(VENV)/.installed
	$(BIN)/plancast outlook $(PLAN)

test: style
	$(PYTEST) -m "not slow"

check: style
	$(PYTEST) -m "not slow" tests/unit tests/contract src

style: $(VENV)/.installed-test
	$(BIN)/ruff format --check src tests scripts
	$(BIN)/ruff check src tests scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

slow: $(VENV)/.installed-test
	$(PYTEST) -m slow

golden: $(VENV)/.installed-test
	$(PYTEST) -m "not slow" --update-golden tests/golden

reference: $(VENV)/.installed-test
	$(BIN)/python scripts/make_reference.py

picture: $(VENV)/.installed
	$(BIN)/python scripts/make_picture.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp each, so that nothing is installed twice and everything works offline from then on.
$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing plancast into $(VENV); this takes about a minute, once." >&2
	$(PIP) --editable .
	$(BIN)/python -m compileall -q src
	touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing plancast with its test tools into $(VENV); this takes about a minute, once." >&2
	$(PIP) --editable '.[test]'
	$(BIN)/python -m compileall -q src
	touch $@ $(VENV)/.installed

$(BIN)/python:
	@$(or $(PYTHON),false) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "plancast needs Python 3.11 or newer; found $$($(or $(PYTHON),python3) --version 2>&1 | tail -n 1)." >&2; \
		echo "Install a newer one, or name it: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks the module venv; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
