d = 512
print("   n   attention/RNN   + 4 projections   / LSTM")
for n in 32, 512, 1024, 4096:
    mixing = 2 * n * n * d  # q k^T, w v
    projections = 4 * n * d * d  # W_Q W_K W_V W_O
    rnn = 2 * n * d * d  # W, U
    lstm = 4 * rnn
    all_of_it = mixing + projections
    assert (mixing < rnn) == (n < d)
    assert all_of_it > rnn and (all_of_it < lstm) == (n < 2 * d)
    print(f"{n:4}{mixing / rnn:16.4f}", end="")
    print(f"{all_of_it / rnn:18.3f}{all_of_it / lstm:9.3f}")
