# way: a boolean mask
def clamp_negative_(x):
    x[x < 0] = 0
    return x
