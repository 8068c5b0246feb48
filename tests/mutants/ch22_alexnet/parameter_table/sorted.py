# fault: sorted by name
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count:
            table.append((name, count))
    return sorted(table)
