# fault: the result is float32
# caught by: flattens_back, matches_reference
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.float().reshape(-1, 3, height, width)
