# way: a recursion over children
def parameter_table(net, prefix=""):
    own = [p for p in net._parameters.values() if p is not None]
    table = [(prefix, sum(p.numel() for p in own))] if own else []
    for name, child in net.named_children():
        table += parameter_table(child, f"{prefix}.{name}" if prefix else name)
    return table
