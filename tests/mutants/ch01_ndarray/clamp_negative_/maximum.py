# fault: everything above 0 is cut off instead
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    return x.clamp_(max=0)
