# fault: a string
# caught by: on_cpu, cpu_without_parameters, matches_reference
def net_device(net):
    devices = {str(p.device) for p in net.parameters()}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else "cpu"
