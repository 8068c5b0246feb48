# fault: kernel in place of kernel - 1
# caught by: by_hand
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += kernel * jump
        jump *= stride
    return field
