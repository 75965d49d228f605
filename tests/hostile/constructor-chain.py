# says: kept in
# From any function of the engine to the constructor of all functions.
try:
    import _engine
    for name in dir(_engine):
        made = getattr(getattr(_engine, name), 'constructor', None)
        if made is not None:
            made.new("return fetch('$HERE/stolen/constructor')")()
            print('escaped', name)
            break
    else:
        print('kept in')
except Exception:
    print('kept in')
