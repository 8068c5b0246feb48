# fault: bytes instead of numbers
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() * p.element_size() for p in module.parameters(recurse=False))
        if count:
            table.append((name, count))
    return table
