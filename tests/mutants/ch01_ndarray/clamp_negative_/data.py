# fault: .data hides the change from autograd
# caught by: gradient
def clamp_negative_(x):
    x.data.clamp_(min=0)
    return x
