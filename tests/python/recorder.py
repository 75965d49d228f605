"""Runs small programs and notes what every top-level statement does: the value of an expression, what is printed, the class
and first line of an exception, after which the next statement runs. The same under real PyTorch and under the page's.

A file of programs: `# %% name` starts each; what stands before the first is run before every one.
"""
import ast
import contextlib
import io
import json
import math
import re
import sys
import warnings


def cells(text):
    """(shared, {name: program}), each program padded with empty lines so that its line numbers are the file's."""
    shared, programs, name = [], {}, None
    for number, line in enumerate(text.split("\n")):
        if line.startswith("# %%"):
            name = line[4:].strip()
            if not name or name in programs:
                raise ValueError(f"line {number + 1}: a program needs a name of its own, got {name!r}")
            programs[name] = [""] * (number + 1)
        elif name is None:
            shared.append(line)
        else:
            programs[name].append(line)
    return "\n".join(shared), {name: "\n".join(lines) for name, lines in programs.items()}


def number(x):
    return x if math.isfinite(x) else str(x)


def said(value):
    """A value as JSON: exact but for floats, which are compared with a tolerance."""
    import torch

    if isinstance(value, torch.Tensor):
        data = value.detach()
        flat = data.reshape(-1).tolist()
        entry = {"tensor": str(value.dtype).replace("torch.", ""), "shape": list(value.shape)}
        entry["values"] = [number(x) for x in flat] if value.is_floating_point() else flat
        if value.requires_grad:
            entry["grad"] = "leaf" if value.is_leaf else "computed"
        return entry
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return {"float": number(value)}
    if isinstance(value, dict):
        return {"dict": [[str(key), said(item)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return {type(value).__name__.split(".")[-1]: [said(item) for item in value]}
    return {"repr": re.sub(" at 0x[0-9a-f]+", "", repr(value))}


def note(statement, space, notes, file):
    out = io.StringIO()
    entry = {}
    with contextlib.redirect_stdout(out), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            if isinstance(statement, ast.Expr):
                value = eval(compile(ast.Expression(statement.value), file, "eval"), space)
                if value is not None:
                    entry["value"] = said(value)
            else:
                exec(compile(ast.Module([statement], []), file, "exec"), space)
        except Exception as error:
            entry["error"] = type(error).__name__
            entry["message"] = str(error).split("\n")[0]
    if out.getvalue():
        entry["printed"] = out.getvalue()
    # what is said once only, or by PyTorch 1.13 only: packed sequences are a prototype, scatter_reduce is new, F.tanh was not
    # to stay, SequentialLR calls itself old
    old = ("nested tensors", "is deprecated. Use torch.", "is in beta", "epoch parameter in `scheduler.step()`")
    warned = [type(w.message).__name__ for w in caught if not any(words in str(w.message) for words in old)]
    if warned and "error" not in entry:
        entry["warned"] = warned
    if entry:
        notes.append({"line": statement.lineno, **entry})


def run(shared, program, file="program.py"):
    import torch

    torch.manual_seed(0)
    notes = []
    space = {"__name__": "__main__"}
    exec(compile(shared, file, "exec"), space)
    for statement in ast.parse(program, file).body:
        note(statement, space, notes, file)
    return notes


if __name__ == "__main__":
    import torch

    name, *wanted = sys.argv[1:]
    with open(name, encoding="utf8") as file:
        shared, programs = cells(file.read())
    print(json.dumps({key: run(shared, text, name) for key, text in programs.items() if not wanted or key in wanted}))
