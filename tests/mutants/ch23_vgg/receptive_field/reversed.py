# fault: layers are read from the output to the input
# caught by: first_layer, matches_reference
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in reversed(layers):
        field += (kernel - 1) * jump
        jump *= stride
    return field
