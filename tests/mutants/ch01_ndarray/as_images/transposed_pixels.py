# fault: the pixels of each channel are transposed
# caught by: example, flattens_back, matches_reference
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.reshape(-1, 3, width, height).transpose(2, 3)
