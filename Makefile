# Guarantor
#
#   all            the shared library and the command-line tool, in build/ (the default); library: the first alone
#   demo           builds the tool and shows what it does
#   test           every suite below; the last line is "N passed, N failed"
#   test-swift       the Swift tests
#   test-c           the library through its header: conformance, arguments, ownership, threads
#   test-python      the Python binding
#   test-tool        the command-line tool
#   test-solvers     the analysis questions against CUDD, clingo, PySAT and scram, exports in scram, dot and Mermaid;
#                    not part of test
#   check-abi        header, export list, library and the last release's description agree; dependencies and size;
#                    every public symbol of Swift says what it is; what could end the process is listed
#   test-tsan        the C tests with ThreadSanitizer; not part of test
#   test-asan        the C tests against a library with AddressSanitizer; leaks fail
#   test-fuzz        what fuzzers found before, against the same library
#   test-examples    the C examples against the same library, and the Swift package that depends on this one
#   test-packages    installs what install, wheel and deb make into empty places, uses it, and takes it away again
#   test-root        the same into bare Debian roots, from source and as a Swift package too; needs root, a network and a quarter
#                    of an hour; not part of test
#   soak           the C tests with SOAK_SECONDS (3600) of events, scenarios and documents from eight threads, and a million
#                  calls from Python: memory stays flat
#   fuzz           libFuzzer on documents, requests, dates and calls: FUZZ_SECONDS for each (60)
#   fuzz-merge     the corpora of test-fuzz anew, from what fuzz found
#   bench          measurements, with requirements and probability beside PySAT and CUDD
#   bench-solvers  questions about change beside PySAT, CUDD and scram; FAULT_TREES=folder of documents,
#                  SOLVER_SECONDS (60) for what a solver may take for one question
#   install        into $(DESTDIR)$(PREFIX); uninstall takes it away again
#   wheel          a Python wheel with the library in it, in build/wheel
#   deb            Debian packages, in build/deb
#   abi            writes the description of the header that check-abi compares with: at a release
#   docs           the guides, the header, the Swift and the Python interface as pages, in build/docs
#   models         writes Models/*.json into the library's sources
#   format         formats the Swift sources
#   clean          removes what was built
#
# Variables: PREFIX, DESTDIR, BINDIR, LIBDIR, INCLUDEDIR, PCLIBDIR, CMAKEDIR, MANDIR, CC, PYTHON.

VERSION := $(shell sed -n 's/^\#define GUARANTOR_VERSION "\(.*\)"/\1/p' Include/guarantor.h)
MAJOR := $(firstword $(subst ., ,$(VERSION)))

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
PCLIBDIR ?= $(LIBDIR)/pkgconfig
CMAKEDIR ?= $(LIBDIR)/cmake/guarantor
MANDIR ?= $(PREFIX)/share/man
CC ?= cc
PYTHON ?= python3

SONAME := libguarantor.so.$(MAJOR)
LIBRARY := build/lib/libguarantor.so.$(VERSION)
TOOL := build/bin/guarantor
MANUAL := build/man/guarantor.1
SOURCES := Package.swift $(shell find Sources Include -type f)

# Each kind of build has its own folder, so that its flags do not make the others build anew.
# Folding identical code takes a tenth off the library.
RELEASE := swift build --configuration release -Xswiftc -static-stdlib -Xswiftc -use-ld=lld \
	-Xlinker -s -Xlinker --gc-sections -Xlinker --icf=all

.PHONY: all library demo test test-swift test-c test-python test-tool test-solvers check-abi test-asan test-tsan test-fuzz test-examples test-packages test-root \
	soak fuzz fuzz-merge bench bench-solvers install uninstall wheel deb abi docs models format clean

all: $(LIBRARY) $(TOOL) $(MANUAL)

library: $(LIBRARY)

# The toolchain, said in one line where it lacks: $(call need,command,what to install)
need = @command -v $(1) >/dev/null 2>&1 || { echo "guarantor: $(1) is missing: install $(2)" >&2; exit 1; }
need_swift = @Tests/need-swift.sh
need_cc = $(call need,$(CC),a C compiler (Debian: gcc))
need_json_c = @Tests/need.sh 'pkg-config --exists json-c' 'the C tests need json-c and pkg-config' libjson-c-dev pkg-config
need_python = $(call need,$(PYTHON),Python 3.9 or later (Debian: python3))

# Without the flag, one call such as split(separator: "ab") links the engine for regular expressions: 1.4 MB.
$(LIBRARY): $(SOURCES)
	$(need_swift)
	$(RELEASE) --product GuarantorC --scratch-path build/swift/library \
		-Xswiftc -Xfrontend -Xswiftc -disable-implicit-string-processing-module-import \
		-Xlinker --version-script=$(CURDIR)/Include/guarantor.map -Xlinker --no-undefined-version \
		-Xlinker --wrap=_swift_stdlib_getScalarName -Xlinker $(CURDIR)/Include/guarantor.ld \
		-Xlinker -soname=$(SONAME) -Xlinker -z -Xlinker nodelete \
		-Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now
	@install -d build/lib
	install -m755 build/swift/library/release/libGuarantorC.so $@
	@ln -sf libguarantor.so.$(VERSION) build/lib/$(SONAME)
	@ln -sf $(SONAME) build/lib/libguarantor.so

$(TOOL): $(SOURCES)
	$(need_swift)
	$(RELEASE) --product guarantor --scratch-path build/swift/tool
	@install -d build/bin
	install -m755 build/swift/tool/release/guarantor $@

# The argument parser's own generator; the page bears the date of the latest commit, or SOURCE_DATE_EPOCH.
$(MANUAL): $(TOOL)
	$(RELEASE) --product generate-manual --scratch-path build/swift/tool
	@install -d build/man
	build/swift/tool/release/generate-manual $(TOOL) --output-directory build/man --date "$$(date --utc +%F \
		--date="@$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)}")"

demo: $(TOOL)
	@PATH="$(CURDIR)/build/bin:$$PATH" Examples/demo.sh

# ---- Tests ----

SUITES := test-swift test-c check-abi test-asan test-fuzz test-examples test-python test-tool test-packages

test:
	@Tests/suites.sh "$(MAKE)" $(SUITES)

test-swift:
	$(need_swift)
	@Tests/junit.sh swift swift test --xunit-output build/results/swift.xml

test-c: $(LIBRARY)
	$(need_cc)
	$(need_json_c)
	@CC="$(CC)" SOAK_SECONDS=6 Tests/C/run.sh build/lib build/tests/c

SOAK_SECONDS ?= 3600

soak: $(LIBRARY) .venv/ready
	$(need_cc)
	$(need_json_c)
	@CC="$(CC)" SOAK_SECONDS=$(SOAK_SECONDS) Tests/C/run.sh build/lib build/tests/c
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" GUARANTOR_CALLS=1000000 $(PYTEST) bindings/python/tests/test_growth.py

need_abidiff = @Tests/need.sh 'command -v abidiff' 'the comparison with the baseline needs abidiff' abigail-tools

check-abi: $(LIBRARY)
	$(need_cc)
	$(need_abidiff)
	$(need_python)
	@CC="$(CC)" PYTHON="$(PYTHON)" Tests/C/check-abi.sh $(LIBRARY) $(SONAME) build/swift/library/release

test-packages: all wheel deb
	$(need_cc)
	@Tests/need.sh 'command -v cmake' 'a test of the CMake package needs cmake' cmake
	@CC="$(CC)" Tests/Packages/run.sh "$(MAKE)" build/deb build/wheel

test-root: wheel deb
	@Tests/need.sh 'command -v debootstrap' 'bare roots are made by debootstrap' debootstrap
	@mkdir -p build/root
	@Tests/Packages/root.sh build/deb build/wheel build/root

asan := address
tsan := thread
build/asan/libguarantor.so build/tsan/libguarantor.so: build/%/libguarantor.so: $(SOURCES)
	$(need_swift)
	swift build --configuration debug --sanitize=$($*) -Xswiftc -use-ld=lld \
		--product GuarantorC --scratch-path build/swift/$*
	@install -d $(@D)
	install -m755 build/swift/$*/debug/libGuarantorC.so $@

# The sanitizer's runtime has to be that of the compiler: both are the Swift toolchain's.
ASAN := CC=clang CFLAGS="-fuse-ld=lld -fsanitize=address -fno-omit-frame-pointer -g -O1"

test-asan: build/asan/libguarantor.so
	$(need_json_c)
	@$(ASAN) Tests/C/run.sh build/asan build/tests/asan

test-fuzz: build/asan/libguarantor.so
	$(need_json_c)
	@$(ASAN) Tests/Fuzz/run.sh replay build/asan build/tests/fuzz

test-examples: build/asan/libguarantor.so $(TOOL)
	$(need_json_c)
	@$(ASAN) Tests/examples.sh build/asan build/tests/examples $(TOOL)

# The toolchain's ThreadSanitizer wants its libdispatch.
SWIFT_LIBRARIES = $(dir $(shell command -v swift))../lib/swift/linux

test-tsan: build/tsan/libguarantor.so
	$(need_json_c)
	@CC=clang CFLAGS="-fuse-ld=lld -fsanitize=thread -g -O1 -L$(SWIFT_LIBRARIES) -Wl,-rpath,$(SWIFT_LIBRARIES) \
		-ldispatch -lBlocksRuntime" TSAN_OPTIONS="halt_on_error=1 suppressions=$(CURDIR)/Tests/C/tsan.supp" Tests/C/run.sh build/tsan build/tests/tsan

# Instrumented for coverage; libFuzzer itself comes with the programs that link it.
build/fuzz/libguarantor.so: $(SOURCES)
	$(need_swift)
	swift build --configuration release --product GuarantorC --scratch-path build/swift/fuzz -Xswiftc -use-ld=lld \
		-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer -Xlinker -z -Xlinker undefs
	@install -d build/fuzz
	install -m755 build/swift/fuzz/release/libGuarantorC.so $@

FUZZ_SECONDS ?= 60

fuzz: build/fuzz/libguarantor.so
	$(need_json_c)
	@Tests/Fuzz/run.sh fuzz build/fuzz build/fuzz $(FUZZ_SECONDS)

fuzz-merge: build/fuzz/libguarantor.so
	$(need_json_c)
	@Tests/Fuzz/run.sh merge build/fuzz build/fuzz

PYTEST := .venv/bin/python -m pytest -q

test-python: $(LIBRARY) .venv/ready
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" Tests/junit.sh python \
		$(PYTEST) --junitxml=build/results/python.xml bindings/python

test-tool: $(TOOL) .venv/ready
	@GUARANTOR_TOOL="$(CURDIR)/$(TOOL)" Tests/junit.sh tool $(PYTEST) --junitxml=build/results/tool.xml Tests/CLI

.venv/ready: bindings/python/requirements-test.txt
	$(need_python)
	@$(PYTHON) -m venv .venv || { echo "guarantor: Python cannot make a .venv: install python3-venv" >&2; exit 1; }
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

test-solvers: $(LIBRARY) $(TOOL) .venv/solvers
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" GUARANTOR_TOOL="$(CURDIR)/$(TOOL)" PYTHONPATH="$(CURDIR)/bindings/python/src" \
		.venv/bin/python -m pytest -q -rs Tests/Solvers

.venv/solvers: .venv/ready Tests/Solvers/requirements.txt Tests/Solvers/install.sh
	@Tests/Solvers/install.sh .venv/bin/python
	@touch $@

bench: $(LIBRARY) $(TOOL) .venv/solvers
	$(need_cc)
	$(need_python)
	@GUARANTOR_TOOL="$(CURDIR)/$(TOOL)" $(PYTHON) Benchmarks/run.py
	@CC="$(CC)" Benchmarks/calls.sh
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" $(PYTHON) Benchmarks/python_calls.py
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" $(PYTHON) Benchmarks/exact.py
	@.venv/bin/python Benchmarks/sweep.py $(LIBRARY)
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" .venv/bin/python Benchmarks/forecast.py
	@$(QUESTIONS) --without-trees

QUESTIONS = GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" PYTHONPATH="$(CURDIR)/bindings/python/src" \
	.venv/bin/python Benchmarks/solvers/questions.py
SOLVER_SECONDS ?= 60

bench-solvers: $(LIBRARY) .venv/solvers
	@$(QUESTIONS) --seconds $(SOLVER_SECONDS) $(if $(FAULT_TREES),--trees "$(FAULT_TREES)")

# ---- Installation ----

# What the installation consists of, for install and uninstall alike.
INSTALLED := $(BINDIR)/guarantor $(LIBDIR)/libguarantor.so.$(VERSION) $(LIBDIR)/$(SONAME) $(LIBDIR)/libguarantor.so \
	$(INCLUDEDIR)/guarantor.h $(PCLIBDIR)/guarantor.pc $(CMAKEDIR)/guarantorConfig.cmake \
	$(CMAKEDIR)/guarantorConfigVersion.cmake $(MANDIR)/man1/guarantor.1

relative = $(shell realpath --no-symlinks --canonicalize-missing --relative-to="$(1)" "$(2)")
fill = sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	-e 's|@VERSION@|$(VERSION)|' -e 's|@MAJOR@|$(MAJOR)|' -e 's|@SONAME@|$(SONAME)|' \
	-e 's|@TO_PREFIX@|$(call relative,$(CMAKEDIR),$(PREFIX))|' \
	-e 's|@LIBRARY@|$(call relative,$(PREFIX),$(LIBDIR)/libguarantor.so.$(VERSION))|' \
	-e 's|@HEADERS@|$(call relative,$(PREFIX),$(INCLUDEDIR))|' Include/$(notdir $(1)).in > "$(DESTDIR)$(1)"

install: all
	install -d $(foreach path,$(sort $(dir $(INSTALLED))),"$(DESTDIR)$(path)")
	install -m755 $(TOOL) "$(DESTDIR)$(BINDIR)/guarantor"
	install -m755 $(LIBRARY) "$(DESTDIR)$(LIBDIR)/libguarantor.so.$(VERSION)"
	ln -sf libguarantor.so.$(VERSION) "$(DESTDIR)$(LIBDIR)/$(SONAME)"
	ln -sf $(SONAME) "$(DESTDIR)$(LIBDIR)/libguarantor.so"
	install -m644 Include/guarantor.h "$(DESTDIR)$(INCLUDEDIR)/guarantor.h"
	$(call fill,$(PCLIBDIR)/guarantor.pc)
	$(call fill,$(CMAKEDIR)/guarantorConfig.cmake)
	$(call fill,$(CMAKEDIR)/guarantorConfigVersion.cmake)
	install -m644 $(MANUAL) "$(DESTDIR)$(MANDIR)/man1/guarantor.1"

uninstall:
	rm -f $(foreach path,$(INSTALLED),"$(DESTDIR)$(path)")
	-rmdir "$(DESTDIR)$(CMAKEDIR)"

wheel: $(LIBRARY) .venv/wheel
	@rm -rf build/wheel
	@.venv/bin/python bindings/python/wheel.py $(LIBRARY) build/wheel

.venv/wheel: .venv/ready bindings/python/requirements-wheel.txt
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement bindings/python/requirements-wheel.txt
	@touch $@

deb: all
	@Tests/need.sh 'command -v dh' 'building Debian packages needs debhelper' debhelper
	debian/rules binary

# ---- Upkeep ----

abi:
	$(need_abidiff)
	@CC="$(CC)" Tests/C/abi.sh Include/guarantor.abi

# Three sites beside each other: the guides and the header, the Swift interface, the Python package.
docs: $(LIBRARY) .venv/docs
	@Tests/need.sh 'command -v doxygen' 'the pages of the header need doxygen' doxygen
	@rm -rf build/docs && mkdir -p build/docs build/swift/docs/symbols
	doxygen Documentation/Doxyfile
	swift build --target Guarantor --scratch-path build/swift/docs \
		-Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc $(CURDIR)/build/swift/docs/symbols
	rm -f build/swift/docs/symbols/GuarantorLogic*
	docc convert Sources/Guarantor/Guarantor.docc --additional-symbol-graph-dir build/swift/docs/symbols \
		--output-path build/docs/swift --warnings-as-errors
	@GUARANTOR_LIBRARY="$(CURDIR)/$(LIBRARY)" PYTHONPATH=bindings/python/src .venv/bin/python -m pdoc \
		--output-directory build/docs/python guarantor
	@install -m644 Documentation/site.html build/docs/index.html
	@$(PYTHON) Documentation/links.py build/docs
	@echo "build/docs/index.html"

.venv/docs: .venv/ready
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check 'pdoc>=14'
	@touch $@

models:
	$(need_python)
	$(PYTHON) Models/embed.py

format:
	$(need_swift)
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf build .build .venv
