# fault: a view of x comes back, not x
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    x.clamp_(min=0)
    return x[:]
