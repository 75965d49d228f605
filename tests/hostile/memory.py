# says: $END
all = []
while True:
    all.append(bytearray(10 ** 8))
