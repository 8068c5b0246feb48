# fault: nothing comes back
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    x[x < 0] = 0
