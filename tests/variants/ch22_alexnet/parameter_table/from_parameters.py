# way: groups the parameters' names
def parameter_table(net):
    counts = {}
    for name, parameter in net.named_parameters():
        owner = name.rpartition(".")[0]
        counts[owner] = counts.get(owner, 0) + parameter.numel()
    return list(counts.items())
