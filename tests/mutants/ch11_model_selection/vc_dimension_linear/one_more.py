# fault: d + 2
# caught by: line_and_plane, matches_reference


def vc_dimension_linear(d):
    return d + 2
