# fault: sys.version holds more than the version
# caught by: python, matches_reference
import sys

import numpy
import torch
import torchvision


def versions():
    return {
        "python": sys.version,
        "torch": torch.__version__,
        "torchvision": torchvision.__version__,
        "numpy": numpy.__version__,
    }
