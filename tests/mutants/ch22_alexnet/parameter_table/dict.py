# fault: a dict
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    table = {}
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count:
            table[name] = count
    return table
