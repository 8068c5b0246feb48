# banned: the in-place method on a copy

def relu(x):
    return x.clone().relu_()


def sigmoid(x):
    return x.clone().sigmoid_()


def tanh(x):
    return x.clone().tanh_()
