# way: unsqueeze and squeeze of named axes
def comp_conv2d(conv, X):
    return conv(X.unsqueeze(0).unsqueeze(0)).squeeze(1).squeeze(0)
