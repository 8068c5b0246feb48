# fault: a batch of one loses its axis
# caught by: example, flattens_back, matches_reference
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.reshape(-1, 3, height, width).squeeze(0)
