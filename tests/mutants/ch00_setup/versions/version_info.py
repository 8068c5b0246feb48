# fault: Python's version as a tuple
# caught by: keys, python
import sys

import numpy
import torch
import torchvision


def versions():
    return {
        "python": tuple(sys.version_info[:3]),
        "torch": torch.__version__,
        "torchvision": torchvision.__version__,
        "numpy": numpy.__version__,
    }
