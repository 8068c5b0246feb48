# fault: negatives become positive
# caught by: example, matches_reference
def clamp_negative_(x):
    return x.abs_()
