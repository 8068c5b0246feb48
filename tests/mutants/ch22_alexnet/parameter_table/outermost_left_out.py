# fault: the outermost module's own parameters are left out
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if name and count > 0:
            table.append((name, count))
    return table
