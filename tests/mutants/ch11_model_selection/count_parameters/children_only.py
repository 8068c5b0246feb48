# fault: only direct children are counted, each with all it holds, so shared layers count twice
# caught by: shared_parameters_count_once


def count_parameters(net):
    children = list(net._modules.values()) or [net]
    own = [p for p in net._parameters.values() if p is not None and list(net._modules)]
    return sum(p.numel() for c in children for p in c.parameters() if p.requires_grad) + sum(
        p.numel() for p in own if p.requires_grad
    )
