# way: zeros_like options, the image written into its place
def pad2d(X, top, bottom, left, right, value=0.0):
    h, w = X.shape
    Y = X.new_full((h + top + bottom, w + left + right), value)
    Y[top : h + top, left : w + left] += X
    return Y
