# fault: tiny negative numbers count as zero
# caught by: near_zero
def is_negative(x):
    return x < -1e-8
