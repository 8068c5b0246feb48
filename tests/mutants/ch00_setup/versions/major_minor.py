# fault: only the first two numbers
# caught by: python, libraries, matches_reference
import platform

import numpy
import torch
import torchvision


def versions():
    def short(version):
        return ".".join(str(version).split(".")[:2])

    return {
        "python": short(platform.python_version()),
        "torch": short(torch.__version__),
        "torchvision": short(torchvision.__version__),
        "numpy": short(numpy.__version__),
    }
