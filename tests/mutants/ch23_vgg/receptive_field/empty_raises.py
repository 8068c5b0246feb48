# fault: an empty stack raises
# caught by: by_hand
def receptive_field(layers):
    field, jump = layers[0]
    for kernel, stride in layers[1:]:
        field += (kernel - 1) * jump
        jump *= stride
    return field
