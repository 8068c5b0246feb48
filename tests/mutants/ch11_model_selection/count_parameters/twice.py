# fault: summed over modules, two layers with one weight count it twice
# caught by: shared_parameters_count_once


def count_parameters(net):
    return sum(p.numel() for m in net.modules() for p in m.parameters(recurse=False) if p.requires_grad)
