"""What right answers of chapter 2 (data preprocessing) do."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import torch
from hypothesis import given
from hypothesis import strategies as st

from autograder.asserts import assert_close, assert_raises, assert_that
from autograder.asserts_frame import assert_frame
from autograder.marks import exercise, lesson, weight
from autograder.student import run

NAN = float("nan")
NAMES = ("NumRooms", "RoofType", "Garden", "Price", "Alley", "面积")
WORDS = ("Slate", "Tiles", "Pave", "a b", "x_y", "砖")


@st.composite
def columns(draw: st.DrawFn, rows: int, kind: str, holes: bool) -> list[Any]:
    """One column of whole numbers, fractions or words, perhaps with holes, never all of it missing."""
    if kind == "words":
        few = WORDS[: draw(st.integers(1, len(WORDS)))]
        cells: list[Any] = draw(st.lists(st.sampled_from(few), min_size=rows, max_size=rows))
    else:
        cells = draw(st.lists(st.integers(-9, 99), min_size=rows, max_size=rows))
        if kind == "fractions":
            cells = [cell / 4 for cell in cells]
    known = draw(st.integers(0, rows - 1))
    if holes:
        missing = draw(st.lists(st.booleans(), min_size=rows, max_size=rows))
        missing[known] = False
        gap = None if kind == "words" else NAN
        cells = [gap if lost else cell for cell, lost in zip(cells, missing, strict=True)]
    return cells


@st.composite
def frames(
    draw: st.DrawFn,
    kinds: tuple[str, ...] = ("whole", "fractions", "words", "words"),
    holes: bool = True,
    least: int = 1,
) -> pd.DataFrame:
    """Small tables of numbers and words."""
    rows = draw(st.integers(1, 5))
    names = draw(st.permutations(NAMES))[: draw(st.integers(least, 5))]
    table = {}
    for name in names:
        kind = draw(st.sampled_from(kinds))
        table[name] = draw(columns(rows, kind, holes and draw(st.booleans())))
    return pd.DataFrame(table)


def houses() -> pd.DataFrame:
    """The chapter's table."""
    return pd.DataFrame(
        {
            "NumRooms": [NAN, 2.0, 4.0, NAN],
            "RoofType": [None, None, "Slate", None],
            "Price": [127500, 106000, 178100, 140000],
        }
    )


def is_number(frame: pd.DataFrame, name: str) -> bool:
    """Tell whether a column holds numbers."""
    return bool(pd.api.types.is_numeric_dtype(frame[name]))


def assert_new(student: Any, name: str, frame: pd.DataFrame) -> None:
    """Fail if the function returns the very table it was given."""
    assert_that(
        run(student, "ch02_preprocessing.is_new", getattr(student, name), frame) is True,
        "It returned the table it was given, expected a new one.",
        "它返回的就是传进去的那张表，应返回一张新表。",
    )


def as_text(frame: pd.DataFrame, gaps: list[str], quote: bool) -> str:
    """Write a table as a CSV file; missing cells take the `gaps` in turn."""
    lines = [",".join(frame.columns)]
    taken = 0
    for row in frame.itertuples(index=False):
        fields = []
        for cell in row:
            if pd.isna(cell):
                fields.append(gaps[taken % len(gaps)])
                taken += 1
            elif isinstance(cell, str):
                fields.append(f'"{cell}"' if quote else cell)
            else:
                number = float(cell)
                fields.append(str(int(number)) if number == int(number) else str(number))
        lines.append(",".join(fields))
    return "\n".join(lines) + "\n"


@exercise("read_houses")
class TestReadHouses:
    @lesson(
        zh="书中的文件：4 行 3 列，NA 和空字段都是缺失值。",
        hint="pandas has a function for this; its defaults are right.",
        hint_zh="pandas 有现成的函数，默认设置就是对的。",
    )
    def test_example(self, student: Any) -> None:
        """The book's file gives 4 rows of 3 columns; `NA` and empty fields are missing."""
        text = "NumRooms,RoofType,Price\nNA,,127500\n2,NA,106000\n4,Slate,178100\nNA,NA,140000\n"
        assert_frame(run(student, "ch02_preprocessing.read_text", student.read_houses, text), houses())

    @lesson(
        zh="数值列读成数，文字列读成文字，行和列都保持顺序，一个不少。",
        hint="The first line names the columns; every other line is a row, also one with missing cells.",
        hint_zh="第一行是列名；其余每一行都是一行数据，有缺失的行也是。",
    )
    @given(frame=frames(least=2), gaps=st.sampled_from([["NA"], [""], ["NA", ""]]))
    def test_reads_what_was_written(self, student: Any, frame: pd.DataFrame, gaps: list[str]) -> None:
        """Numbers come back as numbers and words as words, with all rows and columns in order."""
        text = as_text(frame, gaps, quote=False)
        assert_frame(run(student, "ch02_preprocessing.read_text", student.read_houses, text), frame)

    @weight(2)
    @lesson(
        zh="与参考答案相同，带引号、引号内有逗号的字段也是。",
        hint="Splitting lines at commas is not enough: a quoted field may contain one.",
        hint_zh="只按逗号切分不够：带引号的字段里可以有逗号。",
    )
    @given(frame=frames(least=2), gaps=st.sampled_from([["NA"], ["", "NA"]]), comma=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, frame: pd.DataFrame, gaps: list[str], comma: bool
    ) -> None:
        """It agrees with the reference, for quoted fields with commas in them too."""
        text = as_text(frame, gaps, quote=True)
        if comma:
            text = text.replace("a b", "a, b")
        expected = run(reference, "ch02_preprocessing.read_text", reference.read_houses, text)
        assert_frame(run(student, "ch02_preprocessing.read_text", student.read_houses, text), expected)


@exercise("fill_missing")
class TestFillMissing:
    @lesson(
        zh="NumRooms 的 NaN、2、4、NaN 变成 3、2、4、3；RoofType 不变。",
        hint="The mean of the known values, column by column; ask pandas for numeric columns only.",
        hint_zh="按列取已知值的均值；让 pandas 只看数值列。",
    )
    def test_example(self, student: Any) -> None:
        """NumRooms of NaN, 2, 4, NaN becomes 3, 2, 4, 3, and RoofType stays."""
        expected = houses()
        expected["NumRooms"] = [3.0, 2.0, 4.0, 3.0]
        assert_frame(student.fill_missing(houses()), expected)

    @lesson(
        zh="已知的值和文字列都不变，数值列不再有缺失，且均值与从前相同。",
        hint="Each column has its own mean; words keep their missing cells.",
        hint_zh="每列有自己的均值；文字列的缺失保留。",
    )
    @given(frame=frames())
    def test_keeps_what_is_known(self, student: Any, frame: pd.DataFrame) -> None:
        """What was known stays, words stay as they are, and no number is missing any more."""
        filled = student.fill_missing(frame)
        expected = frame.copy()
        for name in frame.columns:
            if is_number(frame, name):
                known = [float(v) for v in frame[name] if not math.isnan(v)]
                mean = math.fsum(known) / len(known)
                expected[name] = [mean if math.isnan(v) else float(v) for v in frame[name]]
        assert_frame(filled, expected)
        assert_new(student, "fill_missing", frame)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Tables with only numbers or only words are tables too.",
        hint_zh="只有数或只有文字的表也要能处理。",
    )
    @given(frame=frames())
    def test_matches_reference(self, student: Any, reference: Any, frame: pd.DataFrame) -> None:
        """It agrees with the reference for any mixture of columns."""
        assert_frame(student.fill_missing(frame), reference.fill_missing(frame))


@exercise("encode_categories")
class TestEncodeCategories:
    @lesson(
        zh="RoofType 变成 RoofType_Slate 和 RoofType_nan，值是 0 和 1；数值列在前。",
        hint="get_dummies with dummy_na=True gives True and False unless you ask for numbers.",
        hint_zh="get_dummies 加 dummy_na=True，不指定类型时得到的是 True 和 False。",
    )
    def test_example(self, student: Any) -> None:
        """RoofType becomes RoofType_Slate and RoofType_nan, of 0 and 1, after the numeric columns."""
        expected = houses().drop(columns="RoofType")
        expected["RoofType_Slate"] = [0, 0, 1, 0]
        expected["RoofType_nan"] = [1, 1, 0, 1]
        assert_frame(student.encode_categories(houses()), expected)

    @lesson(
        zh="先是数值列（不变），然后每个文字列的每个值一列（排好序），最后总有 _nan 列；每行恰有一个 1。",
        hint="Even a column without missing words gets its `_nan` column, of zeros.",
        hint_zh="没有缺失的文字列也有 _nan 列，全为零。",
    )
    @given(frame=frames())
    def test_one_column_for_each_value(self, student: Any, frame: pd.DataFrame) -> None:
        """Numeric columns first; then one for each value of each text column, sorted, and always `_nan`."""
        expected = frame[[name for name in frame.columns if is_number(frame, name)]].copy()
        for name in frame.columns:
            if not is_number(frame, name):
                cells = [None if pd.isna(cell) else cell for cell in frame[name]]
                for value in [*sorted({cell for cell in cells if cell is not None}), None]:
                    label = f"{name}_{'nan' if value is None else value}"
                    expected[label] = [int(cell == value) for cell in cells]
        assert_frame(student.encode_categories(frame), expected)
        assert_new(student, "encode_categories", frame)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="Missing numbers stay missing here; only words are encoded.",
        hint_zh="缺失的数在这里仍然缺失；只对文字编码。",
    )
    @given(frame=frames())
    def test_matches_reference(self, student: Any, reference: Any, frame: pd.DataFrame) -> None:
        """It agrees with the reference for any mixture of columns."""
        assert_frame(student.encode_categories(frame), reference.encode_categories(frame))


@st.composite
def tied(draw: st.DrawFn) -> pd.DataFrame:
    """A table whose columns, but perhaps the last, lack equally many cells."""
    rows = draw(st.integers(2, 4))
    lost = draw(st.integers(1, rows - 1))
    names = draw(st.permutations(NAMES))[: draw(st.integers(2, 4))]
    table: dict[str, list[Any]] = {}
    for k, name in enumerate(names):
        words = draw(st.booleans())
        cells = draw(columns(rows, "words" if words else "whole", holes=False))
        gone = draw(st.permutations(range(rows)))[: lost - (k == len(names) - 1 and draw(st.booleans()))]
        table[name] = [(None if words else NAN) if row in gone else cell for row, cell in enumerate(cells)]
    return pd.DataFrame(table)


@exercise("drop_sparsest")
class TestDropSparsest:
    @lesson(
        zh="书中的表里 RoofType 缺得最多，被删掉。",
        hint="Count the missing cells of every column.",
        hint_zh="数一数每列有多少个缺失的格子。",
    )
    def test_example(self, student: Any) -> None:
        """Of the book's table RoofType goes, and the others stay as they are, holes included."""
        assert_frame(student.drop_sparsest(houses()), houses().drop(columns="RoofType"))

    @lesson(
        zh="缺失一样多时删第一列，数值列也算。",
        hint="The first of equals in the table's order, not by name, and only one.",
        hint_zh="按表中的顺序取第一个，而不是按名字，并且只删一列。",
    )
    def test_first_of_equals(self, student: Any) -> None:
        """Of columns that lack equally many, the first goes, and only that one."""
        table = pd.DataFrame(
            {"Price": [1, 2, 3], "RoofType": ["a", None, None], "Garden": [NAN, 5.0, NAN], "Alley": [None, "b", None]}
        )
        assert_frame(student.drop_sparsest(table), table.drop(columns="RoofType"))
        turned = table[["Garden", "Alley", "RoofType", "Price"]]
        assert_frame(student.drop_sparsest(turned), turned.drop(columns="Garden"))

    @lesson(
        zh="没有缺失时，返回一份不变的副本，而不是传进来的表本身。",
        hint="If nothing is missing, no column is the sparsest: return frame.copy().",
        hint_zh="没有缺失时，没有哪列最稀疏：返回 frame.copy()。",
    )
    @given(frame=frames(holes=False))
    def test_nothing_missing(self, student: Any, frame: pd.DataFrame) -> None:
        """If nothing is missing, it returns an unchanged copy, not the table itself."""
        assert_frame(student.drop_sparsest(frame), frame)
        assert_new(student, "drop_sparsest", frame)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="The largest number of missing cells, in numbers and words alike.",
        hint_zh="缺失格子最多的那列，数值列和文字列一视同仁。",
    )
    @given(frame=frames() | tied())
    def test_matches_reference(self, student: Any, reference: Any, frame: pd.DataFrame) -> None:
        """It agrees with the reference for any table."""
        assert_frame(student.drop_sparsest(frame), reference.drop_sparsest(frame))


@st.composite
def complete(draw: st.DrawFn) -> tuple[pd.DataFrame, str]:
    """A table of numbers without holes, and one of its columns."""
    frame = draw(frames(("whole", "fractions"), holes=False, least=2))
    return frame, draw(st.sampled_from(list(frame.columns)))


@st.composite
def unfit(draw: st.DrawFn) -> tuple[pd.DataFrame, str]:
    """A table with one thing that may not pass, anywhere in it, and a target."""
    frame, target = draw(complete())
    place = draw(st.sampled_from(list(frame.columns)))
    kind = draw(st.sampled_from(["hole", "words", "words with a hole", "no target"]))
    if kind == "no target":
        return frame.drop(columns=target), target
    if kind == "hole":
        frame[place] = [NAN, *(float(v) for v in frame[place][1:])]
        if len(frame) == 1:
            frame = pd.concat([frame.fillna(1.0), frame], ignore_index=True)
    else:
        frame[place] = draw(columns(len(frame), "words", kind != "words"))
    return frame, target


@exercise("to_tensors")
class TestToTensors:
    @lesson(
        zh="两列特征和一列价格：X 是 3×2，y 是 3 个数，都是 float32。",
        hint="Leave the target column out of X; y is a vector.",
        hint_zh="X 不含目标列；y 是向量。",
    )
    def test_example(self, student: Any) -> None:
        """Two features and a price give X of shape (3, 2) and y of shape (3,), both float32."""
        table = pd.DataFrame({"NumRooms": [3.0, 2.0, 4.5], "Price": [127500, 106000, 178100], "Slate": [0, 0, 1]})
        X, y = student.to_tensors(table, "Price")
        assert_close(X, torch.tensor([[3.0, 0.0], [2.0, 0.0], [4.5, 1.0]]))
        assert_close(y, torch.tensor([127500.0, 106000.0, 178100.0]))

    @lesson(
        zh="列的顺序不变，目标可以是任何一列；两者都是 float32。",
        hint="Do not sort the columns, and do not take the last one for the target.",
        hint_zh="不要给列排序，也不要把最后一列当作目标。",
    )
    @given(case=complete())
    def test_columns_in_order(self, student: Any, case: tuple[pd.DataFrame, str]) -> None:
        """Features keep their order, any column may be the target, and both results are float32."""
        frame, target = case
        rows = [[float(row[name]) for name in frame.columns if name != target] for _, row in frame.iterrows()]
        expected = torch.tensor(rows), torch.tensor([float(v) for v in frame[target]])
        assert_close(student.to_tensors(frame, target), expected)

    @weight(2)
    @lesson(
        zh="与参考答案相同。",
        hint="One row of X for each row of the table, also if there is only one.",
        hint_zh="表的每一行对应 X 的一行，只有一行时也一样。",
    )
    @given(case=complete())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[pd.DataFrame, str]) -> None:
        """It agrees with the reference."""
        assert_close(student.to_tensors(*case), reference.to_tensors(*case))

    @weight(2)
    @lesson(
        zh="目标列不存在、有缺失值或有文字时，引发 ValueError，目标列自己有问题时也一样。",
        hint="Check all three before converting: NaN passes into a tensor silently, an absent column is a KeyError.",
        hint_zh="转换之前三样都要检查：NaN 会悄悄进入张量，而列不存在时是 KeyError。",
    )
    @given(case=unfit())
    def test_refuses_the_unfit(self, student: Any, case: tuple[pd.DataFrame, str]) -> None:
        """A target that is absent, a missing value or a word anywhere, the target included, raises ValueError."""
        assert_raises(student.to_tensors, *case)
