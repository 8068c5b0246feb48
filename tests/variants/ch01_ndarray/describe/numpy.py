# way: through numpy
def describe(x):
    a = x.detach().cpu().numpy()
    return a.ndim, a.shape, a.size, x.dtype
