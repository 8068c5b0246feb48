# fault: .data gets new memory
# caught by: example, leaves_the_rest, matches_reference
def clamp_negative_(x):
    x.data = x.data.clamp(min=0)
    return x
