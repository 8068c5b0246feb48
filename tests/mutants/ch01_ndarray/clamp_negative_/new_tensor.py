# fault: a new tensor comes back
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    return x.clamp(min=0)
