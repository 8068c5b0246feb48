# fault: right for small d only
# caught by: matches_reference


def vc_dimension_linear(d):
    return min(d + 1, 10)
