# fault: torch's RuntimeError passes through
# caught by: refuses_other_sizes
def as_images(flat, height, width):
    return flat.reshape(flat.shape[0], 3, height, width)
