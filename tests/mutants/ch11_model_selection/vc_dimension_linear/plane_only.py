# fault: the answer for the plane, whatever d is
# caught by: line_and_plane, matches_reference


def vc_dimension_linear(d):
    return 3
