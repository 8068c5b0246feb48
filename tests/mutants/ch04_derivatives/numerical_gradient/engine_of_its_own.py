# fault: differentiates by an engine of autograd made anew, behind the banned functions
# caught by: true_slopes
import torch


def engine():
    known = torch.autograd.Variable._execution_engine
    kinds = [v for m in (torch._C, torch.autograd.variable) for v in vars(m).values() if hasattr(v, "run_backward")]
    behind = [getattr(getattr(known, n), "__self__", None) for n in dir(known) if not n.startswith("_")]
    found = [e for e in behind if e is not None] + [k() for k in kinds if isinstance(k, type)]
    return found[0]


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double().clone().requires_grad_()
    y = f(p)
    (slope,) = engine().run_backward((y,), (torch.ones_like(y),), False, False, (p,), True, accumulate_grad=False)
    return slope
