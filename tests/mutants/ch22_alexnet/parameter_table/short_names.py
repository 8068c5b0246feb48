# fault: the last part of the name only
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count:
            table.append((name.split(".")[-1], count))
    return table
