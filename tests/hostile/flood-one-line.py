# says: $OUTPUT
print('x' * 5_000_000)
