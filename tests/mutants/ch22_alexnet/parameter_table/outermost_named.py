# fault: the outermost module has a made-up name
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count > 0:
            table.append((name or 'net', count))
    return table
