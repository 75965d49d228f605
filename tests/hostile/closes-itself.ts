// says: $NOTHING
self.close();
