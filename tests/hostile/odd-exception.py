# says: Odd: <exception str() failed>
class Odd(Exception):
    def __str__(self):
        raise RuntimeError('odd')
raise Odd()
