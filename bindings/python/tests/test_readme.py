"""The programs in the README run as printed."""

import os
import shutil
import subprocess

import pytest

from project import PACKAGE, ROOT, environment, python
from readme import Program, agrees, programs

PAGES = [page for page in (ROOT / "README.md", PACKAGE / "README.md") if page.exists()]
PROGRAMS = [program for page in PAGES for program in programs(page.read_text(), str(page.relative_to(ROOT)))]
LIBRARY = ROOT / "build" / "lib"
PACKAGE_SWIFT = """// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Readme", dependencies: [.package(name: "Guarantor", path: "{root}")],
    targets: [.executableTarget(name: "Readme", dependencies: [.product(name: "Guarantor", package: "Guarantor")])])
"""


def run_python(text, folder):
    (folder / "program.py").write_text(text)
    return python("program.py")


def run_c(text, folder):
    if not (LIBRARY / "libguarantor.so").exists() or not shutil.which("cc"):
        pytest.skip("needs a C compiler and the library in build/lib")
    (folder / "program.c").write_text(text)
    flags = [f"-I{ROOT / 'Include'}", f"-L{LIBRARY}", f"-Wl,-rpath,{LIBRARY}", "-lguarantor"]
    subprocess.run(
        ["cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-o", "program", "program.c", *flags], cwd=folder, check=True
    )
    return ["./program"]


def run_swift(text, folder):
    """In one folder of the checkout's build, so that the library is compiled once and not for each program and run."""
    if not shutil.which("swift"):
        pytest.skip("needs a Swift toolchain")
    package = ROOT / "build" / "tests" / "readme"
    sources = package / "Sources" / "Readme"
    sources.mkdir(parents=True, exist_ok=True)
    (package / "Package.swift").write_text(PACKAGE_SWIFT.format(root=ROOT))
    (sources / "main.swift").write_text(text)
    return ["swift", "run", "--quiet", "--package-path", str(package), "Readme"]


RUN = {"python": run_python, "c": run_c, "swift": run_swift}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_program(program, tmp_path):
    # Swift takes the checkout's sources: what is built by other runs at the same time must not be in its way.
    changes = {"LD_LIBRARY_PATH": os.pathsep.join(filter(None, [str(LIBRARY), os.environ.get("LD_LIBRARY_PATH")]))}
    done = subprocess.run(
        RUN[program.language](program.text, tmp_path),
        cwd=tmp_path,
        env=environment(**changes),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    if program.output is not None:
        assert agrees(done.stdout, program.output), done.stdout


PAGE = """
```python
import guarantor
print(1)
```

```text
1
```

```python
x = 1
```

```swift
import Guarantor
```
Some words.
```text
not of that program
```

```c
#include <guarantor.h>
int main(void) { return 0; }
```
"""


def test_programs_are_found():
    assert programs(PAGE, "page") == [
        Program("page:2:python", "python", "import guarantor\nprint(1)\n", "1\n"),
        Program("page:15:swift", "swift", "import Guarantor\n", None),
        Program("page:23:c", "c", "#include <guarantor.h>\nint main(void) { return 0; }\n", None),
    ]
    assert programs("", "page") == []


@pytest.mark.parametrize(
    "printed, shown, expected",
    [
        ("1\n", "1\n", True),
        ("1  \n\n", "1", True),
        ("1\n2\n", "1\n", False),
        ("1\n2\n3\n", "1\n…\n3\n", True),
        ("1\n3\n", "1\n…\n3\n", True),
        ("1 and more\n", "1 and …\n", True),
        ("12\n", "1.\n", False),
        ("", "1\n", False),
    ],
)
def test_what_agrees(printed, shown, expected):
    assert agrees(printed, shown) is expected
