# fault: only modules without children: a container's own parameters are lost
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        if not list(module.children()):
            count = sum(p.numel() for p in module.parameters())
            if count:
                table.append((name, count))
    return table
