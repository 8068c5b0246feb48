# fault: a list of pairs
# caught by: keys, python, libraries, matches_reference
import platform

import numpy
import torch
import torchvision


def versions():
    return [
        ("python", platform.python_version()),
        ("torch", torch.__version__),
        ("torchvision", torchvision.__version__),
        ("numpy", numpy.__version__),
    ]
