# fault: biases are not counted
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        weight = getattr(module, "weight", None)
        if weight is not None:
            table.append((name, weight.numel()))
    return table
