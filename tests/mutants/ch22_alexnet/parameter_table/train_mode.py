# fault: the net is left in train mode
# caught by: leaves_net_alone
def parameter_table(net):
    net.train()
    table = []
    for name, module in net.named_modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count:
            table.append((name, count))
    return table
