# fault: the device of most parameters
# caught by: refuses_several_devices
from collections import Counter

import torch


def net_device(net):
    counts = Counter(p.device for p in net.parameters())
    return counts.most_common(1)[0][0] if counts else torch.device("cpu")
