import math


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def softmax(scores):
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [x / total for x in powers]


# Q (n_q, d_k)  K (n_k, d_k)  V (n_k, d_v)
def attention(Q, K, V):
    scale = math.sqrt(len(K[0]))  # √d_k
    scores = [[dot(q, k) / scale for k in K] for q in Q]  # (n_q, n_k)
    weights = [softmax(row) for row in scores]  # (n_q, n_k)
    output = [[dot(row, v) for v in zip(*V)] for row in weights]
    return output, weights  # (n_q, d_v) (n_q, n_k)


Q = [[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]]
K = [[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]]
V = [[-1.8, -1.0], [1.8, -1.2], [0.2, 1.6]]


def show(name, m):
    print(name)
    for row in m:
        print("".join(f"{x:7.3f}" for x in row))


output, weights = attention(Q, K, V)
show("weights", weights)
show("output", output)

assert f"{weights[1][2]:.3f}" == "0.758"
