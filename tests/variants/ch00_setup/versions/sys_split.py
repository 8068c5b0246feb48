# way: the first word of sys.version
import sys

import numpy as np
import torch
import torchvision


def versions():
    return dict(
        python=sys.version.split()[0],
        torch=torch.__version__,
        torchvision=torchvision.__version__,
        numpy=np.__version__,
    )
