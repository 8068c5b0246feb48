# fault: strides are ignored
# caught by: by_hand, first_layer
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
    return field
