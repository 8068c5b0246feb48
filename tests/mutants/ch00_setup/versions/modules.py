# fault: the modules instead of their versions
# caught by: keys, libraries, matches_reference
import platform

import numpy
import torch
import torchvision


def versions():
    return {"python": platform.python_version(), "torch": torch, "torchvision": torchvision, "numpy": numpy}
