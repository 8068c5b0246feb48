# way: by identity, over all modules
def count_parameters(net):
    seen = {}
    for module in net.modules():
        for p in module.parameters(recurse=False):
            if p.requires_grad:
                seen[id(p)] = p.numel()
    return sum(seen.values())
