# fault: a layer's stride counts for itself
# caught by: by_hand, last_stride
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        jump *= stride
        field += (kernel - 1) * jump
    return field
