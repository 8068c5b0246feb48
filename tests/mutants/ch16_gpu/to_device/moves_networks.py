# fault: whatever has a .to method is moved, networks too
# caught by: keeps_other_values
import copy


def to_device(data, device):
    if hasattr(data, "to"):
        return data.to(device)
    if isinstance(data, dict):
        out = copy.copy(data)
        out.update({k: to_device(v, device) for k, v in data.items()})
        return out
    if hasattr(data, "_fields"):
        return type(data)(*(to_device(v, device) for v in data))
    if isinstance(data, (list, tuple)):
        return type(data)(to_device(v, device) for v in data)
    return data
