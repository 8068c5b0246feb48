# way: E[x'^2] − E[x']²
def dropout_moments(x, p):
    kept = x / (1 - p)
    mean = p * 0 + (1 - p) * kept
    return mean, (1 - p) * kept**2 - mean**2
