# fault: values above 1 are cut off too
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    return x.clamp_(0, 1)
