# fault: the channels are taken as interleaved
# caught by: example, flattens_back, matches_reference
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.reshape(-1, height, width, 3).permute(0, 3, 1, 2)
