# make demo   set up, build the sample corpus into out/, check it, ask it a first question
# make test   set up, run every check: ruff, mypy, pytest with doctests
# make bench  measure networks, the server and how builds scale (hours; writes bench/*.md)
# make endurance  try ten times as much hostile input, kills and load as make test (an hour; writes what was tried)
# make counts write what the tests of hostile input tried into docs/security.md
# make audit  ask the advisories of PyPI about what the lock file installs (needs the network)
# make examples  write what the examples of the questions give on the sample, and docs/questions.md
# make lock   resolve the dependencies anew (needs the network)
# make clean  remove what the others made
#
# Everything is installed into .venv from the lock files, each file checked against its hash.

PYTHON ?= python3
VENV := .venv
LEVIER := $(VENV)/bin/levier
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --no-input
SAY := @printf '\n$$ %s\n\n'

.PHONY: help demo test check system bench counts endurance audit examples lock clean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^# make /make /p' Makefile

demo: $(VENV)/for-use
	$(SAY) "levier build corpus/sample -o out"
	@$(LEVIER) build corpus/sample -o out
	$(SAY) "levier validate out"
	@$(LEVIER) validate out
	$(SAY) "levier query network-members --param network=RTES -g out"
	@$(LEVIER) query network-members --param network=RTES -g out
	@printf '\nThe sample texts were written to test a program: do not cite what they say.\n'
	@printf 'To go on with texts of your own:  . $(VENV)/bin/activate && levier --help\n'

test: $(VENV)/for-tests system  # files of tests are shared between two processes
	@$(VENV)/bin/python -m pytest --numprocesses 2 --dist loadfile

check: test

audit:  # where nobody answers, nothing was audited, and it fails
	@$(PYTHON) -m venv $(VENV)-lock
	@$(VENV)-lock/bin/python -m pip install --quiet --quiet pip-audit || true
	@$(VENV)-lock/bin/python tools/audit.py $(VENV)-lock/bin/pip-audit requirements.lock; \
	  status=$$?; rm -rf $(VENV)-lock; exit $$status

counts: $(VENV)/for-tests
	@LEVIER_COUNTS=1 $(VENV)/bin/python -m pytest tests/hostile

endurance: $(VENV)/for-tests
	@LEVIER_ENDURANCE=1 LEVIER_COUNTS=1 $(VENV)/bin/python -m pytest tests/hostile

bench: $(VENV)/for-tests
	@$(VENV)/bin/python bench/networks.py
	@$(VENV)/bin/python -m bench.scale
	@$(VENV)/bin/python -m bench.serving
	@$(VENV)/bin/python -m bench.site

# Pages are tested in Debian's Chromium, redirections in its Apache. Who may install them, does; elsewhere the tests say
# that they are missing.
BROWSERS := chromium chromium-browser google-chrome
system:
	@missing=""; found=""; for name in $(BROWSERS); do command -v $$name >/dev/null && found=yes; done; \
	  [ -n "$$found" ] || missing=chromium; \
	  command -v apache2 >/dev/null || [ -x /usr/sbin/apache2 ] || missing="$$missing apache2-bin"; \
	  [ -n "$$missing" ] || exit 0; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing what pages are tested in: $$missing"; \
	    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $$missing; } >/dev/null 2>&1 \
	      || echo "make: apt-get could not install $$missing: the tests that need them will say so" >&2; \
	  else echo "make: Debian and Ubuntu would install $$missing with apt: the tests that need them will say so" >&2; fi

# The tests need all that use needs, in the same versions: whoever has set up for tests has set up for use.
$(VENV)/for-tests: requirements-dev.lock pyproject.toml tests/npm/package-lock.json graph/serve/editor/package-lock.json | $(VENV)/bin/python
	@echo "Setting up for the tests in $(VENV): a minute or two the first time"
	@$(PIP) install --quiet --quiet --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --quiet --no-deps --no-build-isolation --editable .
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --silent --prefix tests/npm
	@touch $(VENV)/for-use $@

$(VENV)/for-use: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV): a minute or two the first time"
	@$(PIP) install --quiet --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || \
	  { echo "make: there is no $(PYTHON): install Python 3.11 or newer, or say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "make: $(PYTHON) is $$($(PYTHON) --version 2>&1): Levier needs 3.11 or newer; name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "make: $(PYTHON) cannot make a virtual environment: install its venv module (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }

UV := $(VENV)-lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate --quiet $(UPGRADE)

examples: $(VENV)/for-tests
	@$(VENV)/bin/python -m bench.examples

lock:  # UPGRADE=--upgrade takes the newest versions, else those of the lock files stay where they can
	@$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/python -m pip install --quiet --quiet uv
	@$(UV) --group dev -o requirements-dev.lock
	@$(UV) --group build -c requirements-dev.lock -o requirements.lock
	@rm -rf $(VENV)-lock

clean:
	@rm -rf $(VENV) $(VENV)-lock tests/npm/node_modules out build dist levier.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
