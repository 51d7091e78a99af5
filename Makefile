# Everything runs in .venv, which each target makes when it is not there. Second runs are quick.

PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Several of these run long: print their output as it comes.
export PYTHONUNBUFFERED := 1

.DEFAULT_GOAL := help
.PHONY: help demo test site lint format types runtime golden corpus corpus-build corpus-sample parity parity-sample parity-odd parity-cases parity-setup yaml-fuzz fuzz hostile faults formats-cases samples-run samples-setup samples-bench wheel check bench bench-setup openapi-bench openapi-setup clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "collgen needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

# Installations that follow the checkout: the command alone, and with the development tools. As
# with any other, the bytecode is made here, not by the first user or by each one anew.
$(VENV)/.installed: $(VENV)/.python pyproject.toml
	@echo "installing collgen into $(VENV)"
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q collgen
	@touch $@

$(VENV)/.tools: $(VENV)/.python pyproject.toml
	@echo "installing collgen and its development tools into $(VENV)"
	@$(PIP) install --editable '.[dev]'
	@$(BIN)/python -m compileall -q collgen
	@touch $(VENV)/.installed $@

demo: $(VENV)/.installed ## Build the sample client and show how to call it
	$(BIN)/collgen build collections/plivo.postman_collection.json -o build/plivo
	@printf '%s\n' '' \
	  'To call it:' '' \
	  '    $(BIN)/pip install ./build/plivo' \
	  '    $(BIN)/python' '' \
	  '    >>> from plivo import Plivo' \
	  '    >>> client = Plivo(auth_id="MA…", auth_token="…")' \
	  '    >>> call = client.calls.make_an_outbound_call(' \
	  '    ...     from_="+14152224444", to="+14152223333",' \
	  '    ...     answer_url="https://example.com/answer.xml", time_limit=300,' \
	  '    ... )' \
	  '    >>> call.request_uuid' '' \
	  'Its docs are build/plivo/docs/, its tests build/plivo/tests/.'

test: $(VENV)/.tools ## Run the tests, except those over the shared corpus
	$(BIN)/python -m pytest -q -n $(JOBS) -m "not corpus"

lint: $(VENV)/.tools ## Check style with ruff and black
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet --diff collgen tests

format: $(VENV)/.tools ## Let ruff and black mend style
	$(BIN)/ruff check --fix .
	$(BIN)/black --quiet collgen tests

types: $(VENV)/.tools ## Check types with mypy --strict
	$(BIN)/mypy

runtime: $(VENV)/.tools ## Make the synchronous half of the runtime from the asynchronous one
	$(BIN)/python -m tests.runtime.halves

golden: $(VENV)/.tools ## Write the golden tests' expected output anew
	$(BIN)/python -m pytest -q tests/golden tests/cli tests/generate/test_template_docs.py --update

corpus: $(VENV)/.tools ## Build every collection and check all that comes out (long)
	$(BIN)/python -m tests.corpus.check --jobs $(JOBS)

corpus-build: $(VENV)/.tools ## Build every collection, count and compile
	$(BIN)/python -m tests.corpus.check --jobs $(JOBS) --stage build,compile

corpus-sample: $(VENV)/.tools ## Check all that comes out of 40 varied collections
	$(BIN)/python -m tests.corpus.check --jobs $(JOBS) --sample 40

parity: parity-setup ## Compare what clients send with Postman's own runtime (long)
	$(BIN)/python -m tests.parity.check --curl --jobs $(JOBS)

parity-sample: parity-setup ## Compare the samples and 12 varied collections with Postman's runtime
	$(BIN)/python -m tests.parity.check --curl --jobs $(JOBS) --sample 12

parity-odd: parity-setup ## Compare requests that are made by chance with Postman's runtime
	$(BIN)/python -m tests.parity.odd --seed 1 --count 300

parity-cases: parity-setup ## Write anew the cases of what Postman's runtime sends
	$(BIN)/python -m tests.parity.cases

parity-setup: $(VENV)/.tools tests/parity/node_modules/.installed ## Install Postman's runtime

tests/parity/node_modules/.installed: tests/parity/package.json
	cd tests/parity && npm install --no-audit --no-fund --loglevel=error
	@touch $@

yaml-fuzz: $(VENV)/.tools ## Read 10,000 mutated trees of version 3: no traceback, no file outside
	$(BIN)/python -m tests.postman.formats.fuzz

fuzz: $(VENV)/.tools ## Build mutated collections for 10 minutes (MINUTES=10 SEED=1), and keep what breaks a promise
	$(BIN)/python -m tests.property.fuzz --minutes $(or $(MINUTES),10) --seed $(or $(SEED),1)

hostile: $(VENV)/.tools ## Plant hostile text in every field of the zoo and look at all that comes out (long)
	$(BIN)/python -m tests.property.hostile

faults: $(VENV)/.tools ## Break every step of writing an output, and count what is survived
	$(BIN)/python -m tests.output.faults

formats-cases: parity-setup ## Write anew what Postman's converter makes of the sample of version 1
	cd tests/parity && node convert.cjs ../postman/formats/v1.json ../postman/formats/v1_converted.json

site: $(VENV)/.tools ## Test the site of generated docs in Chromium, which has to be installed
	@$(PIP) install --editable '.[browser]'
	$(BIN)/python -m pytest -q tests/site

samples-run: samples-setup ## Run the samples of every language whose tool is there, and compare what arrives (long)
	$(BIN)/python -m tests.samples.run.check --sample 6

samples-bench: samples-setup parity-setup tests/samples/peer/node_modules/.installed ## Compare samples with those that Postman's app writes: how many are right (long)
	$(BIN)/python -m tests.samples.peer.bench

tests/samples/peer/node_modules/.installed: tests/samples/peer/package.json
	cd tests/samples/peer && npm install --no-audit --no-fund --loglevel=error
	@touch $@

samples-setup: $(VENV)/.tools build/samples/.installed ## Install what samples are run with, Debian's compilers apart

build/samples/.installed: tests/samples/run/package.json tests/samples/run/requirements.txt
	mkdir -p build/samples
	cp tests/samples/run/package.json build/samples/
	cd build/samples && npm install --no-audit --no-fund --loglevel=error
	$(PYTHON) -m venv build/samples/venv
	build/samples/venv/bin/python -m pip --disable-pip-version-check --quiet install -r tests/samples/run/requirements.txt
	@touch $@

wheel: $(VENV)/.tools ## Build wheel and sdist, check and install the wheel by itself, and build a client with it
	rm -rf build/wheel
	$(PIP) wheel --no-deps --wheel-dir build/wheel .
	$(BIN)/python -m hatchling build --target sdist --directory build/wheel
	$(BIN)/python -m twine check --strict build/wheel/collgen-*
	$(BIN)/python -m check_wheel_contents build/wheel/collgen-*.whl
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip --disable-pip-version-check --quiet install build/wheel/collgen-*.whl
	cd build/wheel && venv/bin/collgen build ../../collections/plivo.postman_collection.json -o plivo
	test -f build/wheel/plivo/plivo/_runtime/_transport.py

check: test lint types wheel corpus-build corpus-sample parity-sample parity-odd ## Run everything that CI runs

bench: bench-setup ## Measure collgen against its targets
	$(BIN)/python -m tests.bench.bench

bench-setup: $(VENV)/.tools tests/bench/node_modules/.installed tests/bench/.venv/.installed ## Install what the benchmark compares with

tests/bench/node_modules/.installed: tests/bench/package.json
	cd tests/bench && npm install --no-audit --no-fund --loglevel=error
	@touch $@

tests/bench/.venv/.installed: tests/bench/chain-requirements.txt
	$(PYTHON) -m venv tests/bench/.venv
	tests/bench/.venv/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	@touch $@

openapi-bench: openapi-setup ## Compare OpenAPI documents with those of other converters (long)
	$(BIN)/python -m tests.bench.openapi_bench

openapi-setup: $(VENV)/.tools tests/bench/openapi/node_modules/.installed tests/bench/openapi/.venv/.installed ## Install what OpenAPI documents are compared with and judged by

tests/bench/openapi/node_modules/.installed: tests/bench/openapi/package.json
	cd tests/bench/openapi && npm install --no-audit --no-fund --loglevel=error
	@touch $@

tests/bench/openapi/.venv/.installed: tests/bench/openapi/requirements.txt
	$(PYTHON) -m venv tests/bench/openapi/.venv
	tests/bench/openapi/.venv/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	@touch $@

clean: ## Remove what was built, but not .venv
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
