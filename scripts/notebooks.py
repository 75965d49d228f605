"""Checks notebooks and runs each from top to bottom in a folder of its own: `notebooks.py FILE...`.

A notebook must be valid nbformat, run without an error, and print in each cell what the cell already holds.
"""

import os
import sys
import tempfile

import nbformat
from nbclient import NotebookClient

os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # or each kernel warns of its own debugger


def printed(cell):
    return "".join(
        output.get("text", "") for output in cell.get("outputs", []) if output.output_type == "stream"
    )


def faults(file, folder):
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    before = [printed(cell) for cell in notebook.cells]
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": folder}}).execute()
    for cell, record in zip(notebook.cells, before):
        now = printed(cell)
        if record and now != record:
            yield f"cell {cell.id} prints\n{now}\n  where this is recorded\n{record}"
        strange = [output for output in cell.get("outputs", []) if output.output_type != "stream"]
        if strange:
            yield f"cell {cell.id} shows {strange}"
        # What an older PyTorch skips. Programs of figures check themselves.
        if cell.cell_type == "code" and "__version__" in cell.source and not record:
            print(f"  {file}: {now.strip()}")


passed = failed = 0
for file in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = list(faults(file, folder))
        except Exception as problem:
            found = [f"{type(problem).__name__}: {problem}"]
    for line in found:
        print(f"  failed   {file}: {line}")
    if found:
        failed += 1
    else:
        passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
