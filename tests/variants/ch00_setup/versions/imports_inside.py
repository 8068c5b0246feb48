# way: imports inside, keys in another order
def versions():
    import platform

    import numpy as np
    import torch
    import torchvision

    found = {module.__name__: str(module.__version__) for module in (np, torchvision, torch)}
    found["python"] = platform.python_version()
    return found
