"""How the samples of each language are run: all of a collection in one process, if possible."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

HERE: Final = Path(__file__).parent
DRIVERS: Final = HERE / "drivers"
WORK: Final = HERE.parents[2] / "build" / "samples"
"""Where `make samples-setup` puts what the samples are run with."""
_VENV: Final = WORK / "venv" / "bin" / "python"
_PYTHON: Final = str(_VENV) if _VENV.exists() else sys.executable
_JAVA: Final = "/usr/share/java"
_JARS: Final = ":".join(
    f"{_JAVA}/{name}.jar" for name in ("okhttp", "okio", "json-latest")
)
_PATIENCE: Final = 900
"""Seconds for all samples of a collection in one language."""

Samples: TypeAlias = Mapping[int, str]
Tool: TypeAlias = Callable[[Path, Samples, dict[str, str]], str]
"""Runs samples in a folder, with an environment; returns what was said, for a person."""


def _run(folder: Path, environment: dict[str, str], *command: str) -> str:
    if command[0] == "./all" and not (folder / "all").exists():
        return "not compiled"
    clean = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
    done = subprocess.run(
        command,
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def _write(folder: Path, ending: str, samples: Samples) -> None:
    for index, text in samples.items():
        (folder / f"s{index}{ending}").write_text(text, encoding="utf-8")


def _shell(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".sh", samples)
    names = " ".join(f"s{index}.sh" for index in samples)
    script = f'for file in {names}; do echo "== $file"; . ./$file < /dev/null; done'
    return _run(folder, environment, "bash", "-c", script)


def _httpie(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    # The shell hands its words to one process, for HTTPie is slow to start.
    _write(folder, ".sh", samples)
    names = " ".join(f"s{index}.sh" for index in samples)
    script = (
        "http() { printf '%s\\0' \"$@\" >> words; printf '\\1\\0' >> words; }\n"
        f"for file in {names}; do . ./$file; done"
    )
    said = _run(folder, environment, "bash", "-c", script)
    return said + _run(folder, environment, _PYTHON, str(DRIVERS / "run_httpie.py"))


def _python(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".py", samples)
    driver = str(DRIVERS / "run_python.py")
    return _run(folder, environment, _PYTHON, driver, *map(str, samples))


def _node(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".mjs", samples)
    (folder / "node_modules").symlink_to(WORK / "node_modules")
    driver = (DRIVERS / "node.mjs").read_text()
    (folder / "driver.mjs").write_text(driver)
    return _run(folder, environment, "node", "driver.mjs", *map(str, samples))


def _typescript(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".mts", samples)
    (folder / "node_modules").symlink_to(WORK / "node_modules")
    compiler = str(WORK / "node_modules/typescript/bin/tsc")
    options = "--strict --target es2022 --module nodenext --types node --skipLibCheck"
    files = [f"s{index}.mts" for index in samples]
    said = _run(folder, environment, "node", compiler, *options.split(), *files)
    (folder / "driver.mjs").write_text((DRIVERS / "node.mjs").read_text())
    return said + _run(folder, environment, "node", "driver.mjs", *map(str, samples))


def _php(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".php", samples)
    (folder / "vendor").mkdir()
    loader = '<?php require_once "/usr/share/php/GuzzleHttp/autoload.php";'
    (folder / "vendor" / "autoload.php").write_text(loader)
    driver = str(DRIVERS / "php.php")
    return _run(folder, environment, "php", driver, *map(str, samples))


def _ruby(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".rb", samples)
    driver = str(DRIVERS / "ruby.rb")
    return _run(
        folder,
        environment,
        "ruby",
        "-I",
        str(DRIVERS / "ruby"),
        driver,
        *map(str, samples),
    )


def _perl(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".pl", samples)
    return _run(
        folder, environment, "perl", str(DRIVERS / "perl.pl"), *map(str, samples)
    )


def _r(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".r", samples)
    return _run(
        folder, environment, "Rscript", str(DRIVERS / "r.r"), *map(str, samples)
    )


_GO_NAMES: Final = re.compile(
    r"^(func |\t(?:\w+ := )?)(main|env|addFile|addText)\(", re.MULTILINE
)


def _go(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    for index, text in samples.items():
        own = _GO_NAMES.sub(rf"\g<1>\g<2>{index}(", text)
        (folder / f"s{index}.go").write_text(own, encoding="utf-8")
    calls = "\n".join(f'\ttry("{index}", main{index})' for index in samples)
    (folder / "driver.go").write_text(
        'package main\n\nimport "fmt"\n\nfunc try(name string, sample func()) {\n'
        "\tdefer func() {\n\t\tif fault := recover(); fault != nil {\n"
        '\t\t\tfmt.Println("==", name, fault)\n\t\t}\n\t}()\n\tsample()\n}\n\n'
        f"func main() {{\n{calls}\n}}\n"
    )
    (folder / "go.mod").write_text("module samples\n\ngo 1.19\n")
    more = environment | {"GOFLAGS": "-mod=mod", "GOPROXY": "off"}
    # Every fault, not the first ten alone.
    said = _run(folder, more, "go", "build", "-gcflags=-e", "-o", "all", ".")
    return said + _run(folder, environment, "./all")


def _java(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    for index, text in samples.items():
        (folder / f"s{index}").mkdir()
        text = f"package s{index};\n{_configuration(text)}{text}"
        (folder / f"s{index}" / "Sample.java").write_text(text, encoding="utf-8")
    (folder / "config").mkdir()
    fields = "".join(
        f'public static final String {name} = System.getenv("{name}");\n'
        for name in {*environment, *_build_fields(samples)}
    )
    source = f"package config;\npublic class BuildConfig {{\n{fields}}}\n"
    (folder / "config" / "BuildConfig.java").write_text(source)
    shutil.copy(DRIVERS / "Driver.java", folder)
    files = [str(path.relative_to(folder)) for path in folder.rglob("*.java")]
    said = _run(
        folder, {}, "javac", "-J-XX:TieredStopAtLevel=1", "-Xmaxerrs", "10000", "-proc:none",
        "-cp", _JARS, "-d", "classes", *files,
    )  # fmt: skip
    return said + _run(
        folder, environment, "java", "-XX:TieredStopAtLevel=1", "-cp", f"classes:{_JARS}",
        "Driver", *map(str, samples),
    )  # fmt: skip


def _build_fields(samples: Samples) -> set[str]:
    return {
        name
        for text in samples.values()
        for name in re.findall(r"BuildConfig\.(\w+)", text)
    }


def _configuration(text: str) -> str:
    return "import config.BuildConfig;\n" if "BuildConfig." in text else ""


_OKHTTP_4: Final = re.compile(r"^import okhttp3\.\w+\.Companion\.\w+\n", re.MULTILINE)


def _kotlin(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    # Debian has OkHttp 3: what version 4 has besides is in a file of ours.
    for index, text in samples.items():
        text = _OKHTTP_4.sub("", text).replace(
            "import okhttp3.OkHttpClient",
            "import okhttp4.*\nimport okhttp3.OkHttpClient",
        )
        text = f"package s{index}\n{text}"
        (folder / f"S{index}.kt").write_text(text, encoding="utf-8")
    shutil.copy(DRIVERS / "okhttp4.kt", folder)
    calls = "\n".join(
        f'try {{ s{index}.main() }} catch (e: Throwable) {{ println("== {index} $e") }}'
        for index in samples
    )
    (folder / "Driver.kt").write_text(f"fun main() {{\n{calls}\nSystem.exit(0)\n}}\n")
    files = sorted(path.name for path in folder.glob("*.kt"))
    said = _run(
        folder,
        {},
        "kotlinc",
        "-nowarn",
        "-jvm-target",
        "1.8",
        "-cp",
        _JARS,
        "-d",
        "classes",
        *files,
    )
    classes = f"classes:{_JARS}:/usr/share/java/kotlin-stdlib.jar"
    return said + _run(folder, environment, "java", "-cp", classes, "DriverKt")


def _csharp(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    # Mono's compiler knows no statements outside of a class: each sample gets one.
    for index, text in samples.items():
        lines = text.split("\n")
        head = [line for line in lines if line.startswith("using ")]
        rest = [line for line in lines if not line.startswith("using ")]
        wrapped = [
            f"namespace s{index} {{",
            *head,
            "using System.Threading.Tasks;",
            "public class Sample {",
            "public static async Task Main() {",
            *rest,
            "}}}",
        ]
        (folder / f"s{index}.cs").write_text("\n".join(wrapped), encoding="utf-8")
    calls = "\n".join(
        f"try {{ s{index}.Sample.Main().Wait(); }} catch (System.Exception e) "
        f'{{ System.Console.WriteLine("== {index} " + e.GetBaseException().Message); }}'
        for index in samples
    )
    driver = f"public class Driver {{ public static void Main() {{\n{calls}\n}} }}"
    (folder / "driver.cs").write_text(driver)
    shutil.copy(DRIVERS / "json_nodes.cs", folder)
    files = sorted(path.name for path in folder.glob("*.cs"))
    said = _run(
        folder,
        {},
        "mcs",
        "-langversion:7.2",
        "-main:Driver",
        "-r:System.Net.Http",
        "-out:all.exe",
        *files,
    )
    return said + _run(folder, environment, "mono", "all.exe")


def _c(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    for index, text in samples.items():
        own = text.replace("int main(void) {", f"int sample_{index}(void) {{")
        (folder / f"s{index}.c").write_text(own, encoding="utf-8")
    declared = "".join(f"int sample_{index}(void);\n" for index in samples)
    calls = "".join(f"    sample_{index}();\n" for index in samples)
    (folder / "driver.c").write_text(
        f"{declared}int main(void) {{\n{calls}    return 0;\n}}\n"
    )
    files = sorted(path.name for path in folder.glob("*.c"))
    flags = "-std=c11 -Wall -Wextra -Werror -Wno-unused-function -O0".split()
    said = _run(folder, {}, "gcc", *flags, "-o", "all", *files, "-lcurl")
    return said + _run(folder, environment, "./all")


def _rust(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    target = WORK / "rust"
    source = target / "src"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    shutil.copy(DRIVERS / "Cargo.toml", target)
    (target / ".cargo").mkdir(exist_ok=True)
    shutil.copy(DRIVERS / "cargo-config.toml", target / ".cargo" / "config.toml")
    for index, text in samples.items():
        text = text.replace("fn main()", "pub fn main()", 1)
        (source / f"s{index}.rs").write_text(text, encoding="utf-8")
    declared = "".join(f"mod s{index};\n" for index in samples)
    calls = "".join(
        f'    if let Err(e) = s{index}::main() {{ println!("== {index} {{e}}"); }}\n'
        for index in samples
    )
    (source / "main.rs").write_text(f"{declared}\nfn main() {{\n{calls}}}\n")
    said = _run(target, {}, "cargo", "build", "--offline", "--quiet")
    program = target / "target" / "debug" / "samples"
    if program.exists():
        shutil.move(program, folder / "all")
    return said + _run(folder, environment, "./all")


def _http(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    _write(folder, ".http", samples)
    driver = str(DRIVERS / "run_http.py")
    names = {"SAMPLE_VARIABLES": "|".join(environment) or "NONE"}
    return _run(folder, environment | names, _PYTHON, driver, *map(str, samples))


def _parse(module: str, ending: str) -> Tool:
    def run(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
        _write(folder, ending, samples)
        driver = str(DRIVERS / "run_parse.py")
        numbers = map(str, samples)
        return _run(folder, environment, _PYTHON, driver, module, ending, *numbers)

    return run


def _chilkat(folder: Path, samples: Samples, environment: dict[str, str]) -> str:
    fields = "".join(
        f"    public static final String {name} = null;\n"
        for name in _build_fields(samples)
    )
    for index, text in samples.items():
        (folder / f"s{index}").mkdir()
        text = f"package s{index};\n{_configuration(text)}{text}"
        (folder / f"s{index}" / "SampleActivity.java").write_text(
            text, encoding="utf-8"
        )
    (folder / "config").mkdir()
    source = f"package config;\n\npublic class BuildConfig {{\n{fields}}}\n"
    (folder / "config" / "BuildConfig.java").write_text(source)
    shutil.copytree(DRIVERS / "chilkat", folder, dirs_exist_ok=True)
    files = [str(path.relative_to(folder)) for path in folder.rglob("*.java")]
    said = _run(
        folder, {}, "javac", "-Xlint:all", "-proc:none", "-d", "classes", *files
    )
    return re.sub(r"^s(\d+)/", r"== \1 ", said, flags=re.MULTILINE)


PARSERS: Final[Mapping[str, Tool]] = {
    "android-chilkat": _chilkat,
    "dart": _parse("tree_sitter_dart_orchard", ".dart"),
    "powershell": _parse("tree_sitter_powershell", ".ps1"),
    "swift": _parse("tree_sitter_swift", ".swift"),
}
"""Languages without a tool: their samples are parsed, or compiled against stubs."""

TOOLS: Final[Mapping[str, tuple[str, Tool]]] = {
    "android-okhttp": ("javac", _java),
    "c": ("gcc", _c),
    "csharp": ("mcs", _csharp),
    "curl": ("curl", _shell),
    "go": ("go", _go),
    "http": ("python3", _http),
    "httpie": ("python3", _httpie),
    "java": ("javac", _java),
    "java-okhttp": ("javac", _java),
    "javascript-axios": ("node", _node),
    "javascript-fetch": ("node", _node),
    "javascript-node": ("node", _node),
    "kotlin": ("kotlinc", _kotlin),
    "perl": ("perl", _perl),
    "php-curl": ("php", _php),
    "php-guzzle": ("php", _php),
    "python-httpx2": ("python3", _python),
    "python-requests": ("python3", _python),
    "r": ("Rscript", _r),
    "ruby-faraday": ("ruby", _ruby),
    "ruby-net-http": ("ruby", _ruby),
    "rust": ("cargo", _rust),
    "typescript-fetch": ("node", _typescript),
    "wget": ("wget", _shell),
}
"""The command that a language needs, and how its samples are run."""
