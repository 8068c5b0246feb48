# fault: d: the bias is forgotten
# caught by: line_and_plane, matches_reference


def vc_dimension_linear(d):
    return d
