# fault: a key too many
# caught by: keys
import platform

import numpy
import pandas
import torch
import torchvision


def versions():
    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "torchvision": torchvision.__version__,
        "numpy": numpy.__version__,
        "pandas": pandas.__version__,
    }
