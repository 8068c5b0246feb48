# fault: (n, h, w, 3): channels last
# caught by: example, flattens_back, matches_reference
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.reshape(-1, height, width, 3)
