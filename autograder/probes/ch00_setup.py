"""Probes of chapter 0: a machine that seems to have more or fewer CUDA devices than it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import torch


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    function.may_change = True  # type: ignore[attr-defined]
    return function


@_may_change
def with_devices(function: Callable[[], Any], count: int) -> Any:
    """Return what `function` returns while torch says that there are `count` CUDA devices.

    Only what torch tells about devices is replaced; none is used.
    """
    with (
        mock.patch.object(torch.cuda, "is_available", lambda: count > 0),
        mock.patch.object(torch.cuda, "device_count", lambda: count),
        mock.patch.object(torch.cuda, "current_device", lambda: 0),
        mock.patch.object(torch._C, "_cuda_getDeviceCount", lambda: count, create=True),
    ):
        return function()


@_may_change
def puts_tensor(function: Callable[[], Any]) -> str:
    """Return the kind of device on which a tensor lies that is made on `function`'s device."""
    return torch.zeros(2, device=function()).device.type
