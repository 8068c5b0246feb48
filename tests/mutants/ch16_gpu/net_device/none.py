# fault: None without parameters
# caught by: cpu_without_parameters
def net_device(net):
    devices = {p.device for p in net.parameters()}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else None
