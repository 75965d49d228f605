# says: kept in
import os
try:
    os.system('true')
    import subprocess
    subprocess.run(['true'])
    print('escaped')
except Exception:
    print('kept in')
