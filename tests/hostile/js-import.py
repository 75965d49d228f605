# says: kept in
try:
    import js
    print('escaped', js.fetch)
except ImportError:
    print('kept in')
