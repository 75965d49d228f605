# says: kept in
import importlib
for name in ('js', 'pyodide_js', 'pyodide.http', 'pyodide_js._api'):
    try:
        module = importlib.import_module(name)
        for what in ('fetch', 'XMLHttpRequest', 'postMessage', 'self', 'eval', 'pyfetch', 'open_url'):
            if hasattr(module, what):
                print('escaped', name, what)
    except Exception:
        pass
print('kept in')
