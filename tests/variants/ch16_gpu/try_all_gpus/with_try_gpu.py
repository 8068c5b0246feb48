# way: asks try_gpu number by number
import torch


def try_all_gpus():
    devices = []
    while try_gpu(len(devices)).type == "cuda":
        devices.append(try_gpu(len(devices)))
    return devices if devices else [torch.device("cpu")]
