# says: $TIME
while True: pass
