# fault: frozen parameters are not counted
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False) if p.requires_grad)
        if count:
            table.append((name, count))
    return table
