# says: kept in
try:
    from urllib.request import urlopen
    urlopen('$HERE/stolen/urllib')
    print('escaped')
except Exception:
    print('kept in')
