"""Functions with a backward of one's own, jacobian and hessian, Variable, anomaly detection."""
import torch
from torch.autograd import Function, Variable
from torch.autograd.functional import hessian, jacobian

x = torch.tensor([1.0, -2.0, 3.0], requires_grad=True)


class Cube(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return 3 * x * x * g


class Scaled(Function):
    @staticmethod
    def forward(ctx, x, factor, other):
        ctx.factor = factor
        ctx.save_for_backward(x, other)
        return x * factor * other

    @staticmethod
    def backward(ctx, g):
        x, other = ctx.saved_tensors
        return g * ctx.factor * other, None, g * ctx.factor * x if ctx.needs_input_grad[2] else None


class Wrong(Function):
    @staticmethod
    def forward(ctx, x, y):
        return x + y

    @staticmethod
    def backward(ctx, g):
        return g


class Through(Function):
    @staticmethod
    def forward(ctx, x):
        return x

    @staticmethod
    def backward(ctx, g):
        return g * 10


# %% a function of one's own
y = Cube.apply(x)
y
print(y)
y.sum().backward()
x.grad
torch.autograd.gradcheck(Cube.apply, torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True))
(g,) = torch.autograd.grad(Cube.apply(x).sum(), x, create_graph=True)
torch.autograd.grad(g.sum(), x)
Cube.apply(x.detach()).requires_grad
with torch.no_grad():
    print(Cube.apply(x))
y.grad_fn.name()
Cube.apply(x).sum().backward()
Cube()(x)
torch.autograd.Function is Function

# %% what a context lacks
class Marked(Function):
    @staticmethod
    def forward(ctx, x, what):
        getattr(ctx, what)(x)
        return x * 2

    @staticmethod
    def backward(ctx, g):
        return g, None


class Two(Function):
    @staticmethod
    def forward(ctx, x):
        return x, x + 1

    @staticmethod
    def backward(ctx, g, h):
        return g + h


Marked.apply(x, "mark_dirty")  # not here
Marked.apply(x, "mark_non_differentiable")  # not here
Marked.apply(x, "set_materialize_grads")  # not here
Two.apply(x)  # not here
Function.apply(x)


class Onward(Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2


Onward.apply(x).sum().backward()

# %% several inputs
other = torch.tensor([2.0, 2.0, 2.0], requires_grad=True)
Scaled.apply(x, 3, other).sum().backward()
x.grad
other.grad
Scaled.apply(x, 3, other.detach()).sum().backward()
x.grad
Wrong.apply(x, x).sum().backward()  # words
Scaled.apply(x, 3)  # words

# %% an input that is returned
x.grad = None
y = Through.apply(x)
y is x
y.requires_grad
y.sum().backward()
x.grad
Through.apply(x * 2).sum().backward()
x.grad

# %% jacobian
jacobian(lambda v: v**2, torch.tensor([1.0, 2.0]))
jacobian(lambda a, b: a * b, (torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])))
jacobian(lambda v: v.sum(), torch.ones(2, 2))
torch.autograd.functional.jacobian(lambda v: v.view(1, 2).expand(2, 2), torch.ones(2)).shape
jacobian(lambda v: torch.ones(2), torch.ones(3))
jacobian(lambda v: v * x, x, create_graph=True)
jacobian(lambda v: 3, torch.ones(1))
jacobian(lambda v: [v], torch.ones(1))
jacobian(lambda v: v, 3)
jacobian(lambda v: v, (torch.ones(2), 3))
jacobian(lambda v: (v, v.sum() * 2), torch.ones(2))
jacobian(lambda a, b: (a, b), (torch.ones(2), torch.ones(1)))
jacobian(lambda v: v, torch.ones(2), strict=True)  # not here
jacobian(torch.softmax, torch.ones(2))  # words
jacobian(lambda v: torch.softmax(v, 0), torch.tensor([0.0, 1.0, 2.0]))

# %% hessian
hessian(lambda v: (v**3).sum(), torch.tensor([1.0, 2.0]))
torch.autograd.functional.hessian(lambda v: v.prod(), torch.tensor([1.0, 2.0, 3.0]))
hessian(lambda v: v.sum(), torch.ones(2))
hessian(lambda v: (v[0] * v[1]).exp(), torch.tensor([[0.5, 1.0], [1.0, 2.0]])).shape
hessian(lambda v: v, torch.ones(2))  # words
hessian(lambda v: (v * v).sum(), torch.tensor(2.0))
hessian(lambda a, b: (a * b * b).sum(), (torch.ones(1), torch.ones(2)))
hessian(lambda v: (v,), torch.ones(2))
hessian(lambda v: 3, torch.ones(2))
hessian(lambda v: torch.ones(()), torch.ones(2))
hessian(lambda v: (v * v).sum().view(1, 1), torch.ones(2))
hessian(lambda v: (v**3).sum(), x, create_graph=True)
hessian(lambda v: v.sum(), 3)
hessian(lambda v: v.sum(), x, strict=True)  # not here

# %% Variable
Variable(torch.ones(2))
v = Variable(torch.ones(2), requires_grad=True)
v.requires_grad
(v * 2).sum().backward()
v.grad
isinstance(torch.ones(1), Variable)
Variable()
Variable(3)

# %% anomalies
torch.autograd.set_detect_anomaly(True)  # not here
torch.autograd.detect_anomaly()  # not here
