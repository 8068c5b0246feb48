# fault: running statistics are counted
# caught by: nested, matches_reference
def parameter_table(net):
    table = []
    for name, module in net.named_modules():
        own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if own:
            table.append((name, sum(t.numel() for t in own)))
    return table
