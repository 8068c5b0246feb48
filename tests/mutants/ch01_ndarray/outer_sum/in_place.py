# fault: b's memory is used for the first row
# caught by: matches_reference
def outer_sum(a, b):
    table = a.detach()[:, None] + b.detach()[None, :]
    b.detach().add_(a.detach()[0])
    return table
