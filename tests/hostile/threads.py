# says: kept in
import threading
try:
    threading.Thread(target=print, args=('escaped',)).start()
except RuntimeError:
    print('kept in')
