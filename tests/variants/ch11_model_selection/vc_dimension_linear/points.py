# way: the origin and the unit vectors, counted
def vc_dimension_linear(d):
    return len([None, *range(d)])
