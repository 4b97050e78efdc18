# Four commands to remember: make demo, make test, make lint, make bench. Each installs what it needs into .venv first.
PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2

.PHONY: demo run test lint format bench pictures lock clean

demo: .venv/installed  ## the bot and a local Telegram in one command; ARGS=--keep keeps the data
	$(BIN)/python -m bot demo $(ARGS)

run: .venv/installed  ## the real bot; settings from .env
	$(BIN)/python -m bot

test: .venv/installed-dev  ## on SQLite and PostgreSQL; ALL=1 with what is slow by nature
	$(BIN)/python -m pytest -n $(WORKERS) $(if $(ALL),-m "") $(ARGS)

lint: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/installed-dev
	$(BIN)/python -m tests.benchmarks $(ARGS)

pictures: .venv/installed-dev  ## the README's pictures, taken anew of the running demo
	PICTURES=docs/pictures $(BIN)/python -m pytest tests/browser/test_pictures.py tests/services/test_board_papers.py $(ARGS)

lock: .venv/installed-dev  ## after a change of dependencies in pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements-dev.txt

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed, for example: make demo PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@ .venv/installed

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis .import_linter_cache
