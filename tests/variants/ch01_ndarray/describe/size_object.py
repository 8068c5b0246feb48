# way: the shape as torch.Size, the methods' names
def describe(x):
    return x.dim(), x.size(), x.nelement(), x.dtype
