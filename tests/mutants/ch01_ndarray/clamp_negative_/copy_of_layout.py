# fault: reshape(-1) copies where the layout is awkward, and the copy is changed
# caught by: matches_reference
def clamp_negative_(x):
    flat = x.reshape(-1)
    flat[flat < 0] = 0
    return x
