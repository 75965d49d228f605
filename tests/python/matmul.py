import torch

A = torch.arange(6.0).reshape(2, 3)
B = torch.arange(12.0).reshape(3, 4)
v = torch.tensor([1.0, 2.0, 3.0])

# %% products
A @ B
A @ v
v @ B
v @ v
torch.matmul(A, B)
A.matmul(B)
torch.mm(A, B)
A.mm(B)
torch.mv(A, v)
torch.dot(v, v)
v.dot(v)
torch.outer(v, v)
A.t() @ A
(A @ B).shape
torch.tensor([[1, 2], [3, 4]]) @ torch.tensor([[1], [1]])

# %% batches
x = torch.arange(24.0).reshape(2, 3, 4)
x @ x.transpose(1, 2)
torch.bmm(x, x.transpose(1, 2)).shape
(x @ torch.ones(4, 2)).shape
(torch.ones(5, 1, 3, 4) @ torch.ones(2, 4, 6)).shape
(x @ torch.ones(4)).shape
(torch.ones(3) @ x).shape
(torch.ones(2, 3) @ x).shape
torch.baddbmm(torch.ones(2, 3, 3), x, x.transpose(1, 2))[0]
torch.addmm(torch.ones(4), A, B)

# %% errors
A @ A
A @ torch.ones(4)
torch.ones(4) @ A
v @ torch.ones(2)
torch.mm(A, v)
torch.bmm(A, A)
torch.ones(2, 3, 4) @ torch.ones(3, 4, 2)
torch.ones(2, 3, 4) @ torch.ones(2, 3, 4)
torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 3, 4))
A @ 2
torch.tensor(1.0) @ v
A @ B.long()
A @ B.double()
torch.dot(A, A)
torch.dot(v, torch.ones(2))
A * B
torch.matmul(A, [1, 2, 3])

# %% einsum
torch.einsum("ij,jk->ik", A, B)
torch.einsum("ij->ji", A)
torch.einsum("ij->", A)
torch.einsum("ij->i", A)
torch.einsum("i,j->ij", v, v)
torch.einsum("ij,ij->ij", A, A)
torch.einsum("ij,j", A, v)
torch.einsum("bij,bkj->bik", torch.ones(2, 3, 4), torch.ones(2, 5, 4)).shape
torch.einsum("bhqd,bhkd->bhqk", torch.ones(1, 2, 3, 4), torch.ones(1, 2, 5, 4))[0, 0]
torch.einsum("...ij,...jk->...ik", torch.ones(2, 2, 3), torch.ones(2, 3, 2)).shape
torch.einsum("ii->i", torch.arange(9.0).reshape(3, 3))
torch.einsum("ii", torch.arange(9.0).reshape(3, 3))
torch.einsum("ij,jk", A, A)  # words
torch.einsum("ij->ik", A)

# %% kinds of numbers
(A.double() @ B.double()).dtype
(A.half() @ B.half()).dtype
torch.ones(2, 2, dtype=torch.bool) @ torch.ones(2, 2, dtype=torch.bool)
torch.full((1, 3), 0.1) @ torch.full((3, 1), 0.1)
torch.ones(2, 0) @ torch.ones(0, 3)

# %% einsum that sums nothing, and what is no tensor
a = torch.arange(6.0).reshape(2, 3).requires_grad_()
b = torch.tensor([-1.0, 0.0, 2.0])
for equation, parts in (("ij,j->ij", (a, b)), ("i,j->ij", (b, -b)), ("ij,ij->ji", (a, a)), ("bi,bj->bij", (a, a)), ("ij,j->i", (a, b))):
    print(equation, torch.einsum(equation, *parts))
torch.einsum("i,i", b, 3)
torch.dot(b, 2)
torch.mv(a, 2)
torch.bmm(1, 2)
torch.inner(b, 2)
torch.flatten([1])
torch.sort([2, 1])
torch.topk([2, 1], 1)
