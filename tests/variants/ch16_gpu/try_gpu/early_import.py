# way: functions imported by name at the top of the cell
from torch import device
from torch.cuda import device_count, is_available


def try_gpu(i=0):
    return device(type="cuda", index=i) if is_available() and i in range(device_count()) else device("cpu")
