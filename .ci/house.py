"""Hold the source against the house limits of `[tool.house]` in pyproject.toml.

Module, class and function length in lines, the length of the application class, public docstrings, and the number of
an issue behind every TODO. (Complexity is ruff's, import cycles are import-linter's.) Prints each breach as
`path:line: what`, and ends with status 1 where there is one.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "tests", "training", ".ci", "docs")
APP_MODULE = Path("src/onrecord/tui/app.py")
OPEN_TASK = re.compile(r"# ?(?:TODO|FIXME|XXX)\b(?!\(#\d+\))")

Limits = dict[str, int]
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def length(node: Definition) -> int:
    """Count the lines of a definition, decorators included."""
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def too_long(tree: ast.Module, limits: Limits) -> Iterator[tuple[int, str]]:
    """Find classes and functions that are over their limit."""
    for node in ast.walk(tree):
        if isinstance(node, Definition):
            word = "class" if isinstance(node, ast.ClassDef) else "function"
            if length(node) > limits[f"{word}-lines"]:
                yield (
                    node.lineno,
                    f"{word} {node.name} has {length(node)} lines, the limit is {limits[f'{word}-lines']}",
                )


def undocumented(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Find what is public and has no docstring; what stands inside a function is not public."""
    if ast.get_docstring(tree) is None:
        yield 1, "the module has no docstring"
    scopes: list[ast.Module | ast.ClassDef] = [tree]
    while scopes:
        for node in scopes.pop().body:
            if not isinstance(node, Definition) or node.name.startswith("_"):
                continue
            if ast.get_docstring(node) is None and not is_overload(node):
                yield node.lineno, f"{node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                scopes.append(node)


def is_overload(node: Definition) -> bool:
    """Tell whether a definition is only a signature for the type checker."""
    return any(ast.unparse(each).endswith("overload") for each in node.decorator_list)


def breaches(path: Path, limits: Limits) -> Iterator[tuple[int, str]]:
    """Find all that is wrong with one file."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    tree = ast.parse(source)
    name = path.relative_to(ROOT)
    limit = limits["app-lines"] if name == APP_MODULE else limits["module-lines"]
    if len(lines) > limit:
        yield 1, f"the module has {len(lines)} lines, the limit is {limit}"
    yield from too_long(tree, limits)
    if name.parts[0] != "tests":
        yield from undocumented(tree)
    yield from (
        (number, "an open task without an issue's number")
        for number, line in enumerate(lines, 1)
        if OPEN_TASK.search(line)
    )


def main() -> None:
    """Check every Python file of the project."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        limits: Limits = tomllib.load(file)["tool"]["house"]
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    found = [f"{path.relative_to(ROOT)}:{line}: {what}" for path in paths for line, what in breaches(path, limits)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"house limits: {len(paths)} files, {len(found)} breaches")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
