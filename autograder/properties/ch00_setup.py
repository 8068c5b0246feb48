"""What right answers of chapter 0 (set-up) do."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st

from autograder.asserts import assert_equal, assert_that
from autograder.marks import exercise, gpu, lesson, weight
from autograder.student import run

KEYS = ["numpy", "python", "torch", "torchvision"]


def check_version(name: str, got: Any, expected: str) -> None:
    """Accept the whole version, or its public part: installers leave the ``+cu130`` out."""
    assert_that(
        isinstance(got, str) and got in (expected, expected.partition("+")[0]),
        f"The version of {name} is {got!r}, expected {expected!r}.",
        f"{name} 的版本是 {got!r}，应为 {expected!r}。",
        got,
        expected,
    )


@exercise("versions")
class TestVersions:
    @lesson(
        zh="返回的字典恰有四个键：python、torch、torchvision、numpy，值都是字符串。",
        hint="A dict literal with four keys, in small letters.",
        hint_zh="写一个有四个键的字典，键用小写。",
    )
    def test_keys(self, student: Any) -> None:
        """It returns a dict with the keys python, torch, torchvision and numpy, whose values are strings."""
        got = student.versions()
        assert_that(
            isinstance(got, dict) and sorted(map(str, got)) == KEYS,
            f"The result is {got!r}, expected a dict with the keys {KEYS}.",
            f"结果是 {got!r}，应为以 {KEYS} 为键的字典。",
            got,
        )
        for name in KEYS:
            assert_that(
                isinstance(got[name], str),
                f"The version of {name} is {got[name]!r}, expected a string.",
                f"{name} 的版本是 {got[name]!r}，应为字符串。",
                got[name],
            )

    @lesson(
        zh="python 是正在运行的解释器的版本，例如 3.11.7。",
        hint="platform.python_version() gives it; sys.version holds more than the version.",
        hint_zh="用 platform.python_version()；sys.version 里除了版本还有别的内容。",
    )
    def test_python(self, student: Any) -> None:
        """`python` is the version of the running interpreter, such as 3.11.7."""
        assert_equal(student.versions()["python"], platform.python_version())

    @lesson(
        zh="其余三个是正在使用的库的版本。",
        hint="Every library tells its own: torch.__version__.",
        hint_zh="每个库都知道自己的版本：torch.__version__。",
    )
    def test_libraries(self, student: Any) -> None:
        """The other three are the versions of the libraries in use."""
        got = student.versions()
        check_version("torch", got["torch"], torch.__version__)
        for name in ("numpy", "torchvision"):
            assert_equal(str(got[name]).partition("+")[0], metadata.version(name).partition("+")[0])

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="No version is written down by hand: another machine has other ones.",
        hint_zh="不要手写版本号：别的机器上是别的版本。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """All four agree with the reference."""
        got, expected = student.versions(), reference.versions()
        for name in KEYS:
            check_version(name, got[name], expected[name])


def assert_device(got: Any, kind: str) -> None:
    """Fail unless `got` is the CPU, or the first CUDA device, as a torch.device."""
    right = isinstance(got, torch.device) and got.type == kind and got.index in (None, 0)
    first = " or device('cuda:0')" if kind == "cuda" else ""
    assert_that(
        right,
        f"The result is {got!r}, expected device({kind!r}){first}.",
        f"结果是 {got!r}，应为 device({kind!r}){first.replace('or', '或')}。",
        got,
    )


@exercise("pick_device")
class TestPickDevice:
    @lesson(
        zh="返回的是 torch.device，不是字符串，并且可以在上面创建张量。",
        hint="torch.device('cpu') makes one of a name.",
        hint_zh="torch.device('cpu') 用名字造出一个设备。",
    )
    def test_is_a_device(self, student: Any) -> None:
        """It returns a torch.device, no string, and a tensor can be made there."""
        got = student.pick_device()
        assert_that(
            isinstance(got, torch.device),
            f"The result is {got!r}, expected a torch.device.",
            f"结果是 {got!r}，应为 torch.device。",
            got,
        )
        assert_equal(run(student, "ch00_setup.puts_tensor", student.pick_device), got.type)

    @lesson(
        zh="没有 CUDA 设备时是 CPU。",
        hint="Ask torch.cuda.is_available() first.",
        hint_zh="先问 torch.cuda.is_available()。",
    )
    def test_cpu_without_cuda(self, student: Any) -> None:
        """Where torch finds no CUDA device, it is the CPU."""
        assert_device(run(student, "ch00_setup.with_devices", student.pick_device, 0), "cpu")

    @weight(2)
    @lesson(
        zh="有一个或多个 CUDA 设备时，是第一个（这里让 torch 报告有这些设备）。",
        hint="Numbers start at 0, and the last device is not the first.",
        hint_zh="编号从 0 开始；最后一个设备不是第一个。",
    )
    @given(count=st.integers(1, 4))
    def test_first_of_several(self, student: Any, reference: Any, count: int) -> None:
        """Where torch finds CUDA devices, one or several, it is the first (torch is made to report them here)."""
        assert_device(run(reference, "ch00_setup.with_devices", reference.pick_device, count), "cuda")
        assert_device(run(student, "ch00_setup.with_devices", student.pick_device, count), "cuda")

    @gpu
    @lesson(zh="在有 CUDA 的机器上，它就是 CUDA 设备，并且可用。")
    def test_on_cuda(self, student: Any) -> None:
        """On a machine with CUDA it is a CUDA device, and it works."""
        assert_device(student.pick_device(), "cuda")
        assert_equal(run(student, "ch00_setup.puts_tensor", student.pick_device), "cuda")
