# fault: the parameters are left frozen
# caught by: leaves_net_alone
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        module.requires_grad_(False)
        if count > 0:
            table.append((name, count))
    return table
