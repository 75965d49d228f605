# says: kept in
import os
found = [name for name in ('/etc/passwd', '/home/web_user/.ssh', '/work') if os.path.exists(name)]
open('/tmp/left', 'w').write('escaped')
print('kept in' if not found else 'escaped')
