# fault: torchvision has torch's version
# caught by: libraries, matches_reference
import platform

import numpy
import torch


def versions():
    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "torchvision": torch.__version__,
        "numpy": numpy.__version__,
    }
