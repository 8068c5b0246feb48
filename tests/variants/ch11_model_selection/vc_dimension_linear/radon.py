# way: one less than Radon's number
def vc_dimension_linear(d):
    radon = d + 2
    return radon - 1
