# says: <img src=x onerror=alert(1)>
print('<img src=x onerror=alert(1)>')
