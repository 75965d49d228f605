"""Bits, shifts and common divisors; logic in place."""
import torch

a = torch.tensor([[12, -5, 7], [0, 255, -1]])
b = torch.tensor([10, 3, -4])
p = torch.tensor([True, False, True])
q = torch.tensor([[True], [False]])

# %% and, or, xor as functions
torch.bitwise_and(a, b)
a.bitwise_and(6)
p.bitwise_and(q)
torch.bitwise_and(a, 0.5)
torch.bitwise_or(a, b)
a.bitwise_or(3)
torch.bitwise_xor(a, b)
a.bitwise_xor(-1)
torch.bitwise_or(p, q)
torch.bitwise_xor(p, q)
p.bitwise_xor(True)
torch.bitwise_or(2, b)
torch.bitwise_xor(p, b)
torch.bitwise_or(a.int(), b).dtype
torch.bitwise_or(a, 1.5)
torch.bitwise_xor(torch.tensor([1.0]), torch.tensor([2.0]))
torch.bitwise_or(torch.zeros(0, dtype=torch.int64), 1)

# %% not
torch.bitwise_not(a)
p.bitwise_not()
torch.bitwise_not(torch.tensor(5, dtype=torch.int32))
torch.bitwise_not(torch.tensor([1.0]))
~torch.tensor([1.0])

# %% shifts
torch.bitwise_left_shift(a, 2)
a.bitwise_left_shift(torch.tensor([1, 2, 3]))
torch.bitwise_right_shift(a, 1)
a.bitwise_right_shift(torch.tensor([[1], [3]]))
a << 1
a >> 2
torch.bitwise_left_shift(1, torch.tensor([0, 1, 5]))
torch.bitwise_left_shift(torch.tensor([1, 2], dtype=torch.int32), 4)
c = a.clone()
c.bitwise_left_shift_(1)
c[0].bitwise_right_shift_(2)
c
c.bitwise_left_shift(40)
torch.bitwise_left_shift(torch.tensor([1.0]), 1)
c <<= 1
c
c >>= torch.tensor([1, 0, 2])
c

# %% bits in place
c = a.clone()
c[0].bitwise_and_(b)
c[:, 1].bitwise_or_(8)
c
c.t()[0].bitwise_xor_(torch.tensor([1, 2]))
c
c[1].bitwise_not_()
c
m = p.clone()
m.bitwise_not_()
m.bitwise_or_(torch.tensor([True, False, False]))
m.bitwise_and_(b)
torch.tensor([1.0]).bitwise_and_(1)

# %% common divisors
torch.gcd(a, b)
a.gcd(torch.tensor(6))
torch.gcd(torch.tensor([0, 0, -8]), torch.tensor([0, 5, 12]))
c = a.clone()
c[0].gcd_(b)
c
torch.gcd(torch.tensor([4.0]), torch.tensor([2.0]))
torch.gcd(p, p)
torch.gcd(torch.tensor([4], dtype=torch.int32), torch.tensor([6])).dtype

# %% logic in place
m = torch.tensor([[True, False], [True, True]])
m[0].logical_and_(torch.tensor([False, True]))
m.logical_or_(torch.tensor([True, False]))
m[:, 1].logical_not_()
m
m.logical_xor_(torch.tensor([[1.0], [0.0]]))
z = torch.tensor([0.0, 2.0, -1.0])
z.logical_not_()
z
z.logical_and_(torch.tensor([1, 1, 0]))
z.logical_or_(torch.tensor([0.0, 0.0, 5.0]))
z.logical_xor_(torch.tensor([1, 0, 0]))
torch.zeros(2).logical_and_(torch.ones(3))  # words
