# way: the first of a list
import torch


def pick_device():
    devices = [torch.device("cuda", i) for i in range(torch.cuda.device_count())]
    devices.append(torch.device("cpu"))
    return devices[0]
