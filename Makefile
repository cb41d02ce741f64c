# The one door. `make build` and `make test` set up what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

ARGOS := .venv-argos
ARGOS_READY := $(ARGOS)/.ready
CLUSTER := .venv-cluster
CLUSTER_READY := $(CLUSTER)/.ready

# Other kernels of the maths libraries than the program takes, as on a processor without AVX2 (x86-64).
OLD := AR_OTHER_KERNELS=1 CT2_USE_MKL=1 MKL_CBWR=COMPATIBLE CT2_FORCE_CPU_ISA=GENERIC ONEDNN_MAX_CPU_ISA=AVX \
	OPENBLAS_CORETYPE=Nehalem GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX2,-FMA

.PHONY: setup build test test-old-processor test-argos test-cluster lint coverage judge bench clean help

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(READY) ## make the virtual environment with everything in it

$(READY): pyproject.toml constraints.txt
	scripts/liblouis.sh
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[translate-light,portuguese]' --group dev
	touch $(READY)

build: setup ## make every edition of input/ into output/
	$(BIN)/accessible-release build input --output output --to pt-BR

test: setup ## run all tests but the independent judges
	$(BIN)/python -m pytest --numprocesses auto

test-old-processor: setup ## run them again with the maths of an older processor (x86-64)
	$(OLD) $(BIN)/python -m pytest --numprocesses auto

$(ARGOS_READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(ARGOS)
	$(ARGOS)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(ARGOS)/bin/python -m pip install --quiet --constraint constraints.txt --editable '.[translate]' --group test
	touch $(ARGOS_READY)

test-argos: $(ARGOS_READY) ## run the tests of translating with the other distribution of Argos (1.4 GB)
	$(ARGOS)/bin/python -m pytest --numprocesses auto tests/translating

$(CLUSTER_READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(CLUSTER)
	$(CLUSTER)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(CLUSTER)/bin/python -m pip install --quiet --constraint constraints.txt --editable '.[cluster]' --group test
	touch $(CLUSTER_READY)

test-cluster: $(CLUSTER_READY) ## run the tests of other computers with a real Dask scheduler and two workers
	$(CLUSTER)/bin/python -m pytest tests/crew

coverage: setup ## run the tests and show what they do not reach
	$(BIN)/python -m pytest --cov --cov-branch --cov-report=term-missing

lint: setup ## check style, types, layers, circles of imports and complexity
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_circles.py tests/test_complexity.py

judge: build ## let independent validators look at output/ and at a release that runs from right to left
	scripts/judge.sh --self-test
	rm -rf .judge/toy
	$(BIN)/python scripts/judge/toy.py .judge/toy
	scripts/judge.sh output .judge/toy
	$(BIN)/python scripts/judge/review_page.py .judge/review

bench: setup ## measure, against the raw engine and in ratios
	$(BIN)/python bench/run.py

clean: ## remove everything that was made
	rm -rf $(VENV) $(ARGOS) $(CLUSTER) .judge dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find output -mindepth 1 ! -name .gitkeep -delete
