# says: KeyboardInterrupt
raise KeyboardInterrupt
