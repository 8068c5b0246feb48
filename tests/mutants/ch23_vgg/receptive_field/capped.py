# fault: fields stop growing at 50
# caught by: matches_reference
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return min(field, 50)
