# fault: only the layer's own stride counts, not those before it
# caught by: first_layer
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump = stride
    return field
