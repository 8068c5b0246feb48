# fault: an image of one channel is broadcast over all kernel channels
# caught by: refuses_other_channels
def corr2d_multi_in_out(X, K):
    if X.shape[0] != 1 and K.shape[1] != 1 and X.shape[0] != K.shape[1]:
        raise ValueError("the channels differ")
    windows = X.unfold(1, K.shape[2], 1).unfold(2, K.shape[3], 1)
    return (windows * K[:, :, None, None]).sum((1, 4, 5))
