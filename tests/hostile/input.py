# says: I/O error
input('password? ')
