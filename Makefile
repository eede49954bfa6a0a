# Two commands: `make run` serves, `make test` proves. Both need nothing but make and Python >= 3.11.
# Written for GNU Make 3.81, which macOS ships.

PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
# A folder that holds the wheel's Node alone: its npm launcher is broken, see hatch_build.py.
NODE := .venv/node
BIN := PATH="$(CURDIR)/$(NODE):$$PATH" node node_modules/.bin
# On two cores: servers wait for disks half of the time, browsers do not.
WORKERS ?= 3
IN_BROWSERS ?= 2
PYTEST := $(PY) -m pytest --dist worksteal -q

# Found once, before the workers start: finding may mean installing.
BROWSER = STORMLAMP_BROWSER="$$($(PY) -m tests.support.browser)" && export STORMLAMP_BROWSER &&

.PHONY: run test client lint types catalogue contracts test-web test-server test-browser budget bench quick costs shots sweep faults mutants outage format

run: .venv/.installed client
	@exec .venv/bin/stormlamp serve

# Quick things first: a slip shows in seconds.
test: .venv/.test .venv/.installed client
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory contracts
	@$(MAKE) --no-print-directory budget
	@$(MAKE) --no-print-directory test-web
	@$(MAKE) --no-print-directory test-server
	@$(MAKE) --no-print-directory test-browser

lint: .venv/.test client
	$(PY) -m ruff check .
	$(PY) -m ruff format --check --quiet .
	$(BIN)/biome check --error-on-warnings .

# What both checkers found is kept, so that the next time they read what has changed since.
REALMS := web web/src/core service_worker tests/web tests/bench/browser .
CHECKED := node_modules/.cache/types

types: .venv/.test .venv/.installed client
	$(PY) -m scripts.catalogue --check
	$(PY) -m mypy hatch_build.py scripts server tests
	for realm in $(REALMS); do $(BIN)/tsc -p $$realm --incremental --tsBuildInfoFile $(CHECKED)/$$realm.tsbuildinfo || exit 1; done

# The client's part of server/stormlamp/catalogue, after a change there.
catalogue: .venv/.installed
	$(PY) -m scripts.catalogue

contracts: .venv/.test client
	.venv/bin/lint-imports --no-logo
	$(BIN)/depcruise --config .dependency-cruiser.json web/src service_worker

# The first visit on a bad line: script and style of the shell, as sent.
budget: client
	$(PY) -m scripts.budget

test-web: .venv/.test client
	$(BIN)/vitest run

# The folders of tests that start a browser.
IN_BROWSER := tests/faults/browser tests/e2e

test-server: .venv/.test .venv/.installed
	$(PYTEST) -n $(WORKERS) tests $(addprefix --ignore=,$(IN_BROWSER))

test-browser: .venv/.test .venv/.installed client
	$(BROWSER) $(PYTEST) -n $(IN_BROWSERS) $(IN_BROWSER)

# Figures side by side with what one would pick instead, into var/bench.json. Best on an idle machine. First all of a
# browser's measures in a tiny shape: one that gives no figure shows before the rest takes its time.
bench: .venv/.test .venv/.installed client tests/bench/peers/node_modules/.made
	$(BROWSER) $(PYTEST) tests/bench/browser -m bench
	$(BROWSER) $(PY) -m tests.bench

tests/bench/peers/node_modules/.made: tests/bench/peers/package-lock.json .venv/.run
	$(PY) -m tests.bench.install
	@touch $@

# Storms, taps, arrivals at the desk and the first screen, in three minutes: for whoever changes a hot path.
quick: .venv/.test .venv/.installed client tests/bench/peers/node_modules/.made
	$(BROWSER) $(PY) -m tests.bench --quick

# What requests cost the server, and taps and arrivals the client, in numbers that are the same on every machine; a
# commit says why they changed.
costs: .venv/.test .venv/.installed
	$(PY) -m tests.server.costs
	WRITE_COSTS=1 $(BIN)/vitest run tests/web/costs

# Pictures of every screen, state, size, theme and language, in var/shots/.
shots: .venv/.test .venv/.installed client
	$(BROWSER) $(PYTEST) -n $(IN_BROWSERS) tests/e2e -m shots

# Every combination of what test-browser looks at pairwise; takes some minutes.
sweep: .venv/.test .venv/.installed client
	$(BROWSER) $(PYTEST) -n $(IN_BROWSERS) tests/e2e -m sweep

# Every fault in its long size, and a table of what was seen, in var/faults/. It goes on where it was
# interrupted; ROW=7 runs one row, FAULTS=0.1 a tenth of it all.
faults: .venv/.test .venv/.installed client
	@$(BROWSER) PATH="$(CURDIR)/$(NODE):$$PATH" $(PY) -m tests.faults

# A whole outage by six phones and a desk in real browsers, from announced to after; its end against what was written
# down by hand. Some minutes.
outage: .venv/.test .venv/.installed client
	@$(BROWSER) $(PY) -m tests.outage

# Breaks copies of the product on purpose; the tests must notice. First the faults written by hand (MUTANT=clock
# runs some of them), then those that two tools make; it goes on from the last run, WHOLE=1 forgets that.
# FILE=web/src/core/folds/countable-acts.ts breaks one file alone and shows what its tests let pass.
mutants: .venv/.test .venv/.installed .venv/.mutants client tests/mutants/stryker/node_modules/.made
	@PATH="$(CURDIR)/$(NODE):$$PATH" nice $(PY) -m tests.mutants

.venv/.mutants: locks/mutants.txt .venv/.test
	$(PIP) install --require-hashes -r locks/mutants.txt
	@touch $@

tests/mutants/stryker/node_modules/.made: tests/mutants/stryker/package-lock.json .venv/.run
	$(PY) -m tests.mutants.install
	@touch $@

format: .venv/.test client
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	$(BIN)/biome check --write .

# The hook compares the digest of its sources by itself: without a change it returns at once.
client: .venv/.run
	@$(PY) hatch_build.py

.venv/.installed: pyproject.toml .venv/.run
	@$(PY) hatch_build.py
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.test: locks/test.txt .venv/.run
	$(PIP) install --require-hashes -r locks/test.txt
	@touch $@

.venv/.run: locks/run.txt .venv/.made
	$(PIP) install --require-hashes -r locks/run.txt
	@mkdir -p $(NODE)
	@ln -sf "$$($(PY) -c 'import hatch_build; print(hatch_build.node()[0])')" $(NODE)/node
	@touch $@

.venv/.made: scripts/venv
	./scripts/venv
	@touch $@
