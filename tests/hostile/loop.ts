// says: $TIME
while (true) {}
