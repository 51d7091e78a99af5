"""Parse each of the samples that are named by their numbers with a grammar of tree-sitter."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

module, ending, *numbers = sys.argv[1:]
tree_sitter = import_module("tree_sitter")
parser = tree_sitter.Parser(tree_sitter.Language(import_module(module).language()))


def fault(node: Any) -> Any:
    if node.type == "ERROR" or node.is_missing:
        return node
    return next((found for found in map(fault, node.children) if found), None)


for number in numbers:
    source = Path(f"s{number}{ending}").read_bytes()
    node = fault(parser.parse(source).root_node)
    if node:
        line = source.split(b"\n")[node.start_point[0]].decode()
        print("==", number, f"line {node.start_point[0] + 1}:", line.strip()[:150])
