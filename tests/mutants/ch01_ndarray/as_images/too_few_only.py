# fault: only rows that are too short are refused
# caught by: refuses_other_sizes
def as_images(flat, height, width):
    if flat.shape[1] < 3 * height * width:
        raise ValueError("sizes")
    return flat[:, : 3 * height * width].reshape(-1, 3, height, width)
