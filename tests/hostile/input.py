# says: EOFError: 
input('password? ')
