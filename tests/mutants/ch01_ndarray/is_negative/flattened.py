# fault: the shape is lost
# caught by: matches_reference
def is_negative(x):
    return x.reshape(-1) < 0
