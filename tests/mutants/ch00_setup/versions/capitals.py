# fault: the keys begin with capitals
# caught by: keys, python, libraries, matches_reference
import platform

import numpy
import torch
import torchvision


def versions():
    return {
        "Python": platform.python_version(),
        "Torch": torch.__version__,
        "Torchvision": torchvision.__version__,
        "Numpy": numpy.__version__,
    }
