# fault: zeros are written over the image's own border instead of around it
# caught by: by_hand, image_inside_zeros_around, matches_reference
def pad2d(X, top, bottom, left, right):
    Y = X.clone()
    Y[:top] = 0
    Y[X.shape[0] - bottom :] = 0
    Y[:, :left] = 0
    Y[:, X.shape[1] - right :] = 0
    return Y
