# fault: the number of labelings of two points per input
# caught by: line_and_plane, matches_reference


def vc_dimension_linear(d):
    return 2**d
