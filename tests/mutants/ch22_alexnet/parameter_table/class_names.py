# fault: the class instead of the dotted name
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    table = []
    for module in net.modules():
        count = sum(p.numel() for p in module.parameters(recurse=False))
        if count:
            table.append((type(module).__name__, count))
    return table
