# fault: only the direct children
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_children():
        count = sum(p.numel() for p in module.parameters())
        if count:
            table.append((name, count))
    return table
