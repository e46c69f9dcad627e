# The face of the project. `make` lists what there is; each target sets up what it needs, once.
#
# Recipes read CORPUS, OUTPUTS and JOBS from the environment, where spaces and quotes in them are harmless.

CORPUS ?= corpus
OUTPUTS ?= outputs
JOBS ?= 0
PYTHON ?= python3
export CORPUS OUTPUTS JOBS

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
LOCK := --extra formats --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run watch report test test-long lint eval train bench docs pictures stage-clean stage-extract stage-reconcile set-up set-up-dev lock clean

help: ## list the targets
	@echo 'usage: make TARGET [CORPUS=folder] [OUTPUTS=folder] [JOBS=number of processes, 0: one a core]'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' Makefile

run: $(RUNTIME) ## turn the articles in CORPUS into a dataset in OUTPUTS
	@$(PY) -m pipeline run --jobs "$$JOBS" -- "$$CORPUS" "$$OUTPUTS" || [ $$? -eq 3 ]

watch: $(RUNTIME) ## do so again each time articles are dropped in
	@$(PY) -m pipeline watch --jobs "$$JOBS" -- "$$CORPUS" "$$OUTPUTS"

report: $(RUNTIME) ## open the pages of OUTPUTS in a browser, or say where they are
	@test -f "$$OUTPUTS/report/index.html" || $(MAKE) --no-print-directory run
	@$(PY) -m pipeline report -- "$$OUTPUTS"

test: $(DEV) ## run the tests, but for the long ones
	@$(PY) -m pytest -m 'not long'

test-long: $(DEV) ## run the long tests
	@$(PY) -m pytest -m long

lint: $(DEV) ## check style, types, and who imports whom
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

eval: $(RUNTIME) ## measure accuracy on tests/gold and hold it against its floors
	@$(PY) -m pipeline evaluate --jobs "$$JOBS" --floors tests/gold/floors.toml tests/gold

train: $(VENV)/.train ## make the tagger's weights anew from the gold articles (about half an hour)
	@$(PY) -m training

bench: $(DEV) ## measure speed
	@for file in benchmarks/*.py; do echo "== $$file"; $(PY) "$$file" || exit; done

docs: $(DEV) ## put into the README what the commands print
	@$(PY) docs/refresh.py

pictures: $(DEV) ## make the pictures of the report anew (needs Chromium)
	@$(PY) docs/picture.py

stage-clean: $(RUNTIME) ## only clean: CORPUS → OUTPUTS/stages/texts.jsonl
	@mkdir -p "$$OUTPUTS/stages"
	@$(PY) -m pipeline clean -- "$$CORPUS" > "$$OUTPUTS/stages/texts.jsonl" || [ $$? -eq 3 ]

stage-extract: $(RUNTIME) ## only extract: CORPUS → OUTPUTS/stages/records.jsonl
	@mkdir -p "$$OUTPUTS/stages"
	@$(PY) -m pipeline extract -- "$$CORPUS" > "$$OUTPUTS/stages/records.jsonl" || [ $$? -eq 3 ]

stage-reconcile: $(RUNTIME) ## only reconcile: OUTPUTS/stages/records.jsonl → OUTPUTS/stages/deals
	@$(PY) -m pipeline reconcile --out "$$OUTPUTS/stages/deals" -- "$$OUTPUTS/stages/records.jsonl" || [ $$? -eq 3 ]

set-up: $(RUNTIME) ## make .venv with what a run needs
set-up-dev: $(DEV) ## make .venv with what tests and linters need, too

lock: ## write the lock files anew from pyproject.toml (needs uv)
	uv pip compile $(LOCK) --group build -o requirements.lock pyproject.toml
	uv pip compile $(LOCK) --group build --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	uv pip compile $(LOCK) --extra train -c requirements.lock -o requirements-train.lock pyproject.toml

clean: ## remove .venv, caches, and what lies in outputs/
	rm -rf $(VENV) .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find outputs -mindepth 1 ! -name .gitkeep -delete

$(VENV)/.made:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python 3.11 or newer is needed: make PYTHON=…'; exit 1; }
	@echo 'setting up $(VENV): this happens once and takes a few minutes'
	@"$(PYTHON)" -m venv --clear $(VENV)
	@touch $@

$(RUNTIME): $(VENV)/.made requirements.lock pyproject.toml
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.train: $(RUNTIME) requirements-train.lock
	@$(PIP) install --require-hashes -r requirements-train.lock
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
