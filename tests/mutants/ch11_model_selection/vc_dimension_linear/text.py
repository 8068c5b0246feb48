# fault: a text instead of a number
# caught by: line_and_plane, matches_reference


def vc_dimension_linear(d):
    return f"{d + 1}"
