# says: kept in
try:
    from pyodide.code import run_js
    print('escaped', run_js("fetch('$HERE/stolen/run-js')"))
except Exception:
    print('kept in')
