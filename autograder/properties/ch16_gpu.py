"""What right answers of chapter 16 (using a GPU) do."""

from __future__ import annotations

from collections import namedtuple
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import assert_close, assert_gradient, assert_raises, assert_that
from autograder.marks import exercise, gpu, lesson, weight
from autograder.probes.ch16_gpu import sketch
from autograder.strategies import shapes, tensors
from autograder.student import on_device, run

CPU = torch.device("cpu")
Pair = namedtuple("Pair", ["first", "second"])


def cuda(i: int) -> torch.device:
    """The i-th GPU."""
    return torch.device(f"cuda:{i}")


def words(value: Any) -> str:
    """A device, or whatever came instead of one, in words."""
    return repr(value)[:60]


def assert_device(got: Any, expected: torch.device, where: str = "", where_zh: str = "") -> None:
    """Fail unless `got` is this device."""
    assert_that(
        isinstance(got, torch.device) and got == expected,
        f"The result is {words(got)}, expected {words(expected)}{where}.",
        f"结果是 {words(got)}，应为 {words(expected)}{where_zh}。",
        got,
        expected,
    )


def gpu_or_cpu(i: int, count: int) -> torch.device:
    """What try_gpu(i) is on a machine with `count` GPUs."""
    return cuda(i) if i < count else CPU


def assert_answers(told: dict[str, Any], pretended: list[Any], own: list[Any], count: int) -> None:
    """Fail unless the answers fit the machine that is pretended, or the one that is really there.

    Who asks the machine itself (by trying to allocate, say) is right with what is really there.
    """
    got = told["answers"]
    asked = told["really"] or told["count"] > 0
    if asked and got == own and all(type(a) is type(b) for a, b in zip(got, own, strict=True)):
        return
    for answer, expected in zip(got, pretended, strict=True):
        where, where_zh = f" on a machine with {count} GPU(s)", f"（在有 {count} 块 GPU 的机器上）"
        if isinstance(expected, list):
            assert_that(
                isinstance(answer, list),
                f"The result is a {type(answer).__name__}, expected a list.",
                f"结果是 {type(answer).__name__}，应为列表。",
                answer,
                expected,
            )
            assert_that(
                answer == expected,
                f"The result is {str(answer)[:200]}, expected {expected}{where}.",
                f"结果是 {str(answer)[:200]}，应为 {expected}{where_zh}。",
                answer,
                expected,
            )
        else:
            assert_device(answer, expected, where, where_zh)


@exercise("try_gpu")
class TestTryGpu:
    @lesson(
        zh="结果是 torch.device，不给参数时与 try_gpu(0) 相同。",
        hint="Return torch.device(...), not a string; the default of i is 0.",
        hint_zh="返回 torch.device(...)，不是字符串；i 的默认值是 0。",
    )
    def test_returns_a_device(self, student: Any) -> None:
        """The result is a torch.device; without an argument it is that of try_gpu(0)."""
        got = student.try_gpu()
        assert_that(
            isinstance(got, torch.device) and got.type in ("cpu", "cuda"),
            f"The result is {words(got)}, expected a torch.device.",
            f"结果是 {words(got)}，应为 torch.device。",
        )
        assert_device(student.try_gpu(0), got)
        assert_device(student.try_gpu(i=0), got)

    @lesson(
        zh="编号没有对应的 GPU 时是 CPU。",
        hint="With n GPUs the numbers are 0 to n − 1: number n does not exist.",
        hint_zh="有 n 块 GPU 时编号是 0 到 n − 1：n 号不存在。",
    )
    @given(count=st.integers(0, 4), more=st.integers(0, 3))
    def test_cpu_if_absent(self, student: Any, count: int, more: int) -> None:
        """It is the CPU if there is no GPU of that number."""
        told = run(student, "ch16_gpu.ask_machine", student.try_gpu, count, [(count + more,)])
        assert_answers(told, [CPU], [gpu_or_cpu(count + more, told["count"])], count)
        assert_device(student.try_gpu(999), CPU)

    @weight(2)
    @lesson(
        zh="在有几块 GPU 的机器上，try_gpu(i) 是 cuda:i。",
        hint="Use i in the device's name, and compare it with torch.cuda.device_count().",
        hint_zh="设备名里要用 i，并与 torch.cuda.device_count() 比较。",
    )
    @given(count=st.integers(1, 4))
    def test_matches_reference(self, student: Any, reference: Any, count: int) -> None:
        """On a machine with several GPUs, try_gpu(i) is cuda:i for each of them."""
        calls = [(), *((i,) for i in range(count + 2))]
        told = run(student, "ch16_gpu.ask_machine", student.try_gpu, count, calls)
        expected = run(reference, "ch16_gpu.ask_machine", reference.try_gpu, count, calls)["answers"]
        own = [gpu_or_cpu(args[0] if args else 0, told["count"]) for args in calls]
        assert_answers(told, expected, own, count)

    @gpu
    @lesson(zh="在有 CUDA 的机器上是 cuda:0；网络在那里给出与 CPU 相同的数。")
    def test_on_cuda(self, student: Any) -> None:
        """With CUDA it is cuda:0, and a network gives the CPU's numbers there."""
        device = student.try_gpu()
        assert_device(device, cuda(0))
        told = run(student, "ch16_gpu.output_on", device)
        assert_that(told["on"] == "cuda", f"It ran on {told['on']}.", f"它在 {told['on']} 上运行。")
        assert_close(told["there"], told["cpu"], terms=512)


@exercise("try_all_gpus")
class TestTryAllGpus:
    @lesson(
        zh="结果是由 torch.device 组成的列表，从不为空。",
        hint="Without any GPU the list holds the CPU.",
        hint_zh="没有 GPU 时，列表里是 CPU。",
    )
    def test_is_a_list_of_devices(self, student: Any) -> None:
        """The result is a list of devices, never an empty one."""
        got = student.try_all_gpus()
        assert_that(
            isinstance(got, list) and got != [] and all(isinstance(d, torch.device) for d in got),
            f"The result is {str(got)[:100]}, expected a list of torch.device.",
            f"结果是 {str(got)[:100]}，应为 torch.device 的列表。",
        )

    @lesson(
        zh="没有 GPU 的机器上是 [cpu]。",
        hint="An empty list is not the answer: return [torch.device('cpu')].",
        hint_zh="不是空列表：返回 [torch.device('cpu')]。",
    )
    def test_cpu_if_none(self, student: Any) -> None:
        """On a machine without GPUs it is [cpu]."""
        told = run(student, "ch16_gpu.ask_machine", student.try_all_gpus, 0, [()])
        assert_answers(told, [[CPU]], [[cuda(i) for i in range(told["count"])] or [CPU]], 0)

    @weight(2)
    @lesson(
        zh="在有几块 GPU 的机器上，依次列出每一块，没有 CPU。",
        hint="One entry for each number from 0 to device_count() − 1, in order.",
        hint_zh="从 0 到 device_count() − 1，每个编号一项，按次序。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """On a machine with several GPUs it lists each of them in order, and no CPU."""
        for count in range(5):
            told = run(student, "ch16_gpu.ask_machine", student.try_all_gpus, count, [()])
            expected = run(reference, "ch16_gpu.ask_machine", reference.try_all_gpus, count, [()])["answers"]
            assert_answers(told, expected, [[cuda(i) for i in range(told["count"])] or [CPU]], count)

    @gpu
    @lesson(zh="在有 CUDA 的机器上列出所有的 CUDA 设备。")
    def test_on_cuda(self, student: Any) -> None:
        """With CUDA it lists every CUDA device."""
        got = student.try_all_gpus()
        expected = [cuda(i) for i in range(torch.cuda.device_count())]
        assert_that(got == expected, f"The result is {got}, expected {expected}.", f"结果是 {got}，应为 {expected}。")


small = tensors(shapes(2, 1, 3), plain=True) | st.just(torch.tensor(3)) | st.just(torch.tensor([True, False]))
leaves = small | st.sampled_from(["cat.png", "", 3, 2.5, None, True])
nested = st.recursive(
    leaves,
    lambda inside: st.lists(inside, max_size=3)
    | st.lists(inside, max_size=3).map(tuple)
    | st.tuples(inside, inside).map(lambda two: Pair(*two))
    | st.dictionaries(st.sampled_from(["x", "y", "label", 7]), inside, max_size=3),
    max_leaves=6,
)


def assert_sketch(got: str, expected: str) -> None:
    """Fail unless nested data, told in words, are as expected."""
    en, zh = f"The result is {got}, expected {expected}.", f"结果是 {got}，应为 {expected}。"
    assert_that(got == expected, en, zh, got, expected)


def assert_same_data(got: Any, expected: Any) -> None:
    """Fail unless types and values of nested data agree throughout."""
    assert_sketch(sketch(got), sketch(expected))
    if isinstance(expected, dict):
        got, expected = list(got.values()), list(expected.values())
    if isinstance(expected, list | tuple):
        for g, e in zip(got, expected, strict=True):
            assert_same_data(g, e)
    elif isinstance(expected, Tensor):
        assert_close(got.detach(), expected.detach())


EXAMPLES: tuple[Any, ...] = (
    [torch.ones(2, 3), torch.zeros(2)],
    (torch.ones(2), "cat.png", 3),
    {"image": torch.ones(1, 2), "box": (torch.zeros(4), torch.ones(4)), "name": "cat.png", "size": None},
    Pair(torch.ones(2), [torch.ones(1)]),
    [],
    [[(torch.ones(1), {"deep": [torch.zeros(2)]})]],
)


@exercise("to_device")
class TestToDevice:
    @lesson(
        zh="列表、元组、具名元组和字典里的张量都被搬到设备上，嵌套的也是。",
        hint="Recursion: move a tensor; build a container anew from its moved parts; return anything else as it is.",
        hint_zh="用递归：张量就搬；容器用搬好的部分重新造；其他的原样返回。",
    )
    def test_moves_every_tensor(self, student: Any) -> None:
        """Tensors in lists, tuples, named tuples and dicts are moved, nested ones too."""
        for data in EXAMPLES:
            before, result, after = run(student, "ch16_gpu.moved", student.to_device, data, "cuda:0")
            assert_sketch(result, sketch(data, "cuda"))
            assert_that(after == before, "The containers that came in were changed.", "传进来的容器被修改了。")

    @lesson(
        zh="在 CPU 上，容器的类型、键和数值都不变。",
        hint="A tuple stays a tuple and a named tuple is built from separate arguments; text is no container here.",
        hint_zh="元组还是元组；具名元组要把各部分分开传；字符串在这里不是容器。",
    )
    @settings(max_examples=40)
    @given(data=nested)
    def test_keeps_types_and_values(self, student: Any, data: Any) -> None:
        """On the CPU, types of containers, keys and values stay as they are."""
        assert_same_data(student.to_device(data, CPU), data)

    @lesson(
        zh="从 GPU 搬回 CPU 也行；nn.Parameter 也是张量。",
        hint="Ask isinstance(data, torch.Tensor), and let data.to(device) find out which way to go.",
        hint_zh="用 isinstance(data, torch.Tensor) 判断，往哪边搬交给 data.to(device)。",
    )
    def test_moves_both_ways(self, student: Any) -> None:
        """What is on a GPU is moved back to the CPU; an nn.Parameter is a tensor too."""
        for data in EXAMPLES:
            assert_sketch(run(student, "ch16_gpu.moved_back", student.to_device, data), sketch(data, "cpu"))
        assert_sketch(run(student, "ch16_gpu.parameter_moved", student.to_device), "<float32 (2,) on cuda>")

    @lesson(
        zh="不是张量的值原样保留：数组、集合、网络等等。",
        hint="A NumPy array does not become a tensor, and a network is not moved, although it has a .to method.",
        hint_zh="NumPy 数组不要变成张量；网络虽然也有 .to 方法，但不要搬。",
    )
    def test_keeps_other_values(self, student: Any) -> None:
        """Values that are no tensors are kept as they are: arrays, sets, networks and the like."""
        touched = run(student, "ch16_gpu.others_touched", student.to_device)
        assert_that(
            not touched,
            f"These are no tensors, and yet they are not what they were: {touched}.",
            f"这些不是张量，却和原来不一样了：{touched}。",
        )

    @lesson(
        zh="自动求导可以穿过搬运。",
        hint="x.to(device) keeps the graph; .data, .detach() and torch.tensor(...) cut it.",
        hint_zh="x.to(device) 保留计算图；.data、.detach() 和 torch.tensor(...) 会把它切断。",
    )
    def test_gradient(self, student: Any) -> None:
        """Autograd goes through the move."""
        grads = run(student, "ch16_gpu.gradient_through", student.to_device)
        assert_close(grads, (torch.full((2,), 2.0), torch.full((3,), 3.0)))

    @weight(2)
    @lesson(
        zh="对任意嵌套的数据都与参考答案相同。",
        hint="Check each kind of container inside each other kind, and empty ones.",
        hint_zh="检查每种容器套在每种容器里的情况，还有空的容器。",
    )
    @settings(max_examples=40)
    @given(data=nested, device=st.sampled_from(["cuda:0", "cuda:1"]))
    def test_matches_reference(self, student: Any, reference: Any, data: Any, device: str) -> None:
        """It agrees with the reference however the data are nested."""
        told = [run(side, "ch16_gpu.moved", side.to_device, data, device) for side in (student, reference)]
        assert_sketch(told[0][1], told[1][1])
        assert_that(told[0][2] == told[1][2], "The containers that came in were changed.", "传进来的容器被修改了。")

    @gpu
    @lesson(zh="LeNet 大小的一步训练可以在 CUDA 上运行，结果与 CPU 相同。")
    def test_training_step_on_cuda(self, student: Any) -> None:
        """A training step of LeNet's size runs on CUDA and gives the CPU's losses."""
        told = run(student, "ch16_gpu.training_step", student.to_device, "cuda")
        assert_that(told["on"] == "cuda", f"The batch is on {told['on']}.", f"这批数据在 {told['on']} 上。")
        assert_close(told["there"], told["cpu"], terms=4096)


@st.composite
def two_tensors(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Two tensors of one shape and dtype."""
    size = draw(shapes(draw(st.integers(1, 3)), 1, 4))
    dtype = draw(st.sampled_from([torch.float32, torch.float64]))
    return draw(tensors(size, dtype=dtype)), draw(tensors(size, dtype=dtype))


@exercise("add_on")
class TestAddOn:
    @lesson(
        zh="[1, 2] 加 [3, 4] 得 [4, 6]，在所给的设备上。",
        hint="x.to(device) + y.to(device)",
        hint_zh="x.to(device) + y.to(device)",
    )
    def test_by_hand(self, student: Any) -> None:
        """[1, 2] and [3, 4] give [4, 6] on the given device."""
        assert_close(student.add_on(torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0]), CPU), torch.tensor([4.0, 6.0]))
        got = run(student, "ch16_gpu.sum_across", student.add_on, [2], ["cpu", "cpu"], "cuda:0")
        assert_sketch(got, "<float32 (2,) on cuda>")

    @weight(2)
    @lesson(
        zh="无论两个张量原来在哪里，都先搬到设备上再相加。",
        hint="Tensors on two devices cannot be added: move both before the sum, not the sum afterwards.",
        hint_zh="两个设备上的张量不能相加：相加之前两者都要搬，而不是相加之后再搬。",
    )
    @given(
        places=st.lists(st.sampled_from(["cpu", "cuda:0"]), min_size=2, max_size=2),
        device=st.sampled_from(["cpu", "cuda:0"]),
        size=shapes(2, 1, 3),
    )
    def test_moves_both(self, student: Any, places: list[str], device: str, size: tuple[int, int]) -> None:
        """Wherever the two tensors are, both are moved to the device, and the sum is there."""
        got = run(student, "ch16_gpu.sum_across", student.add_on, list(size), places, device)
        assert_sketch(got, f"<float32 {size} on {device.split(':')[0]}>")

    @weight(2)
    @lesson(
        zh="和与参考答案相同，输入不变。",
        hint="x.to(device) may be x itself: adding into it changes the argument.",
        hint_zh="x.to(device) 可能就是 x 自己：加到它里面就改变了输入。",
    )
    @given(pair=two_tensors())
    def test_matches_reference(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """The sum is the reference's, and the inputs stay as they were."""
        x, y = pair
        assert_close(student.add_on(x, y, CPU), reference.add_on(x, y, CPU))

    @lesson(
        zh="自动求导到达两个输入。",
        hint="Stay in tensors: no .item(), no .data.",
        hint_zh="一直用张量计算：不要用 .item() 或 .data。",
    )
    @settings(max_examples=15)
    @given(pair=two_tensors())
    def test_gradient(self, student: Any, reference: Any, pair: tuple[Tensor, Tensor]) -> None:
        """Autograd reaches both inputs."""
        x, y = pair
        assert_gradient(student, reference, "add_on", x, y, CPU, wrt=(0, 1))

    @gpu
    @lesson(zh="在 CUDA 上，和在 CUDA 上，数值相同。")
    def test_on_cuda(self, student: Any) -> None:
        """On CUDA the sum is there, with the CPU's numbers."""
        x, y = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])
        told = on_device("cuda", student.add_on, x, y, torch.device("cuda:0"))
        assert_that(told["devices"] == ["cuda"], "The sum is not on CUDA.", "和不在 CUDA 上。")
        assert_close(told["value"], x + y)


PLACES = st.sampled_from(["cpu", "cuda:0", "cuda:1"])


@exercise("net_device")
class TestNetDevice:
    @lesson(
        zh="CPU 上的网络给出 CPU，结果是 torch.device。",
        hint="Look at the parameters: next(net.parameters()).device is a beginning.",
        hint_zh="看它的参数：可以从 next(net.parameters()).device 开始。",
    )
    def test_on_cpu(self, student: Any) -> None:
        """For a net on the CPU it is the CPU, as a torch.device."""
        for places in (["cpu"], ["cpu", "cpu", "cpu"]):
            assert_device(student.net_device(run(student, "ch16_gpu.net_on", places, [])), CPU)

    @lesson(
        zh="没有参数的网络给出 CPU。",
        hint="next() of nothing raises StopIteration; buffers are no parameters.",
        hint_zh="对空的迭代器用 next() 会引发 StopIteration；缓冲区不是参数。",
    )
    @given(buffers=st.lists(st.sampled_from(["cpu", "cuda:0"]), max_size=2))
    def test_cpu_without_parameters(self, student: Any, buffers: list[str]) -> None:
        """For a net without parameters it is the CPU, whatever its buffers."""
        assert_device(student.net_device(run(student, "ch16_gpu.net_on", [], buffers)), CPU)

    @lesson(
        zh="参数在几个设备上时，引发 ValueError。",
        hint="Look at all parameters, not the first; cuda:0 and cuda:1 are two devices.",
        hint_zh="要看所有的参数，不只第一个；cuda:0 和 cuda:1 是两个设备。",
    )
    @given(places=st.lists(PLACES, min_size=2, max_size=4).filter(lambda places: len(set(places)) > 1))
    def test_refuses_several_devices(self, student: Any, places: list[str]) -> None:
        """Parameters on several devices raise ValueError."""
        assert_raises(student.net_device, run(student, "ch16_gpu.net_on", places, []))

    @weight(2)
    @lesson(
        zh="与参考答案相同，网络保持原样；缓冲区在哪里无关紧要。",
        hint="Only parameters count. Looking changes neither mode nor flags.",
        hint_zh="只看参数。查看时不改变模式和标志。",
    )
    @given(
        place=PLACES,
        count=st.integers(1, 3),
        buffers=st.lists(st.sampled_from(["cpu", "cuda:0"]), max_size=1),
    )
    def test_matches_reference(self, student: Any, reference: Any, place: str, count: int, buffers: list[str]) -> None:
        """It agrees with the reference and leaves the net alone; where buffers are makes no difference."""
        net = run(student, "ch16_gpu.net_on", [place] * count, buffers)
        before = run(student, "ch16_gpu.snapshot", net)
        got = student.net_device(net)
        assert_device(got, reference.net_device(run(reference, "ch16_gpu.net_on", [place] * count, buffers)))
        assert_that(run(student, "ch16_gpu.snapshot", net) == before, "The net has changed.", "网络变了。")

    @gpu
    @lesson(zh="CUDA 上的网络给出 CUDA 设备。")
    def test_on_cuda(self, student: Any) -> None:
        """For a net on CUDA it is the CUDA device."""
        net = run(student, "ch16_gpu.net_on", ["cpu"], ["cpu"])
        run(student, "common.to_device", net, "cuda:0")
        assert_device(student.net_device(net), cuda(0))
