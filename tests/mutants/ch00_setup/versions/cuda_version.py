# fault: the CUDA version for torch's
# caught by: libraries, matches_reference
import platform

import numpy
import torch
import torchvision


def versions():
    return {
        "python": platform.python_version(),
        "torch": str(torch.version.cuda),
        "torchvision": torchvision.__version__,
        "numpy": numpy.__version__,
    }
