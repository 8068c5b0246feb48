# fault: the batch axis is mixed with the channels
# caught by: flattens_back, matches_reference
def as_images(flat, height, width):
    n = flat.shape[0]
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.reshape(3, n, height, width).transpose(0, 1)
