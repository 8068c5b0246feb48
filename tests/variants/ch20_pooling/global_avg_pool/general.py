# way: the chapter's pooling with a window of the image's size
def global_avg_pool(X):
    Y = pool2d_general(X, (X.shape[2], X.shape[3]), mode="avg")
    return Y[:, :, 0, 0]
