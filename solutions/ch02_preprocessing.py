# %% [markdown] lang="en"
# # From a raw file to tensors
#
# Data do not arrive as tensors. They arrive as a file with holes in it and words among the numbers. This chapter walks
# the whole way once, on a tiny table of houses:
#
# $$\text{CSV file} \to \text{table} \to \text{no missing numbers} \to \text{no words} \to \text{tensors } (X, y).$$
#
# The tool is **pandas**. Its table is a `DataFrame`: columns with names, each of one type. A missing cell is shown as
# `NaN` ("not a number").
#
# A comma-separated file (CSV) is plain text, one example a line. Its first line names the columns. In this one, `NA`
# and empty fields mean "unknown":
#
# ```
# NumRooms,RoofType,Price
# NA,,127500
# 2,NA,106000
# 4,Slate,178100
# NA,NA,140000
# ```
# %% [markdown] lang="zh"
# # 从原始文件到张量
#
# 数据不会以张量的样子到来。它来的时候是一个文件，里面有空缺，数里还夹着文字。本章用一张很小的房屋表，把整条路走一遍：
#
# $$\text{CSV 文件} \to \text{表格} \to \text{没有缺失的数} \to \text{没有文字} \to \text{张量 } (X, y).$$
#
# 工具是 **pandas**。它的表格叫 `DataFrame`：每列有名字，同一列类型相同。缺失的格子显示为 `NaN`（“不是数”）。
#
# 逗号分隔的文件（CSV）是纯文本，一行一个样本，第一行是各列的名字。下面这个文件里，`NA` 和空字段都表示“未知”：
#
# ```
# NumRooms,RoofType,Price
# NA,,127500
# 2,NA,106000
# 4,Slate,178100
# NA,NA,140000
# ```
# %%
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import torch
# %% [markdown] lang="en"
# ## Reading the file
#
# `pandas.read_csv` guesses the type of each column: `NumRooms` becomes numbers with `NaN` where they are missing (a
# column of whole numbers with holes becomes floats: 2.0, 4.0), `RoofType` becomes text with `NaN`. A row with missing
# cells is still a row.
#
# **Exercise.** Write `read_houses`.
# %% [markdown] lang="zh"
# ## 读取文件
#
# `pandas.read_csv` 会猜出每列的类型：`NumRooms` 变成数，缺失处为 `NaN`（有空缺的整数列会变成浮点数：2.0、4.0）；`RoofType` 变成文字，
# 缺失处也是 `NaN`。有缺失的行仍然是一行。
#
# **练习。** 写出 `read_houses`。
# %% exercise="read_houses"
def read_houses(path):
    """Return the table in a CSV file as a DataFrame; the first line names the columns.

    path: str. Fields that are empty or `NA` are missing values (NaN).
    """
    ### BEGIN SOLUTION
    return pd.read_csv(path)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### Write a file, and read it back
# %% [markdown] lang="zh"
# ### 写一个文件，再读回来
# %%
HOUSES = """NumRooms,RoofType,Garden,Price
NA,,NA,127500
2,NA,30,106000
4,Slate,NA,178100
NA,NA,NA,140000
3,Tiles,80,151000
"""
# %% figure
file = Path(tempfile.mkdtemp()) / "houses.csv"
file.write_text(HOUSES)
houses = read_houses(str(file))
print(houses)
# %% [markdown] lang="en"
# ## Missing numbers
#
# Two remedies: **leave out** (a row, a column) or **fill in**. The usual filling is the mean of what is known in that
# column. With `NumRooms` = NaN, 2, 4, NaN the mean is $(2+4)/2=3$: missing cells are not zeros, they take no part. So
# the column becomes 3, 2, 4, 3, and its mean is 3 as before.
#
# Text has no mean. The lecture calls `inputs.fillna(inputs.mean())`; pandas has changed since, and `mean()` now
# **fails** on a table with text columns unless it is told `numeric_only=True`.
#
# **Exercise.** Write `fill_missing`. It returns a new table; the one it is given stays as it is.
# %% [markdown] lang="zh"
# ## 缺失的数
#
# 办法有两种：**删除**（一行或一列）或**插值**。最常用的插值是用该列已知值的均值。`NumRooms` 为 NaN、2、4、NaN 时，均值是 $(2+4)/2=3$：
# 缺失的格子不是零，不参与计算。于是这一列变成 3、2、4、3，均值仍然是 3。
#
# 文字没有均值。课上写的是 `inputs.fillna(inputs.mean())`；此后 pandas 变了：表里有文字列时，`mean()` 现在会**报错**，除非写明 `numeric_only=True`。
#
# **练习。** 写出 `fill_missing`。它返回一张新表；传进来的表保持不变。
# %% exercise="fill_missing"
def fill_missing(frame):
    """Return a new DataFrame: missing numbers are replaced by the mean of their column.

    Columns that are not numeric stay as they are, with their missing values.
    """
    ### BEGIN SOLUTION
    return frame.fillna(frame.mean(numeric_only=True))
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Words become numbers
#
# A roof of slate is not "more" than one of tiles, so numbering them 0, 1, 2 would say something false. Instead every
# value gets a column of its own, which is 1 where the value occurs and 0 elsewhere: **one-hot encoding**. "Missing"
# counts as one more value:
#
# | RoofType | → | RoofType_Slate | RoofType_Tiles | RoofType_nan |
# | --- | --- | --- | --- | --- |
# | NaN | | 0 | 0 | 1 |
# | Slate | | 1 | 0 | 0 |
# | Tiles | | 0 | 1 | 0 |
#
# Exactly one of these columns is 1 in each row. `pandas.get_dummies(..., dummy_na=True)` does it: numeric columns
# first, in their order, then, for every text column in order, one column for each value (sorted) and `…_nan` last, even
# if nothing is missing there. In the lecture the result is 0 and 1; in today's pandas it is **True and False** unless
# you say `dtype=int`, and those would not become numbers further on.
#
# **Exercise.** Write `encode_categories`. Numeric columns are not touched, missing numbers stay missing.
# %% [markdown] lang="zh"
# ## 文字变成数
#
# 石板屋顶并不比瓦屋顶“更大”，所以编号为 0、1、2 会说出不存在的关系。应该让每个值有自己的一列：出现该值的行为 1，其余为 0，这叫**独热编码**。
# “缺失”也算一个值：
#
# | RoofType | → | RoofType_Slate | RoofType_Tiles | RoofType_nan |
# | --- | --- | --- | --- | --- |
# | NaN | | 0 | 0 | 1 |
# | Slate | | 1 | 0 | 0 |
# | Tiles | | 0 | 1 | 0 |
#
# 每一行里这些列恰有一个为 1。`pandas.get_dummies(..., dummy_na=True)` 就做这件事：数值列在前，保持顺序；然后按顺序对每个文字列，每个值一列
# （排好序），最后是 `…_nan`，即使那里没有缺失也有。课上得到的是 0 和 1；如今的 pandas 得到的是 **True 和 False**，除非写明 `dtype=int`，而布尔值到后面变不成数。
#
# **练习。** 写出 `encode_categories`。数值列不动，缺失的数仍然缺失。
# %% exercise="encode_categories"
def encode_categories(frame):
    """Return a new DataFrame with every non-numeric column one-hot encoded, as 0/1 numbers.

    Numeric columns come first, in their order and unchanged. Then, for each other column `col`, one
    column `col_value` for each of its values (sorted), and `col_nan` for the missing ones, always.
    """
    ### BEGIN SOLUTION
    return pd.get_dummies(frame, dummy_na=True, dtype=int)
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The table on its way
#
# Missing cells are dark. Your functions fill the numbers first and encode the words then; at the end nothing is
# missing.
# %% [markdown] lang="zh"
# ### 一步一步看
#
# 深色的格子是缺失的。先由你的函数补上数，再对文字编码；最后什么都不缺了。
# %% figure
stages = {"as read": houses, "numbers filled": fill_missing(houses)}
stages["words encoded"] = encode_categories(stages["numbers filled"])
fig, axes = plt.subplots(1, 3, figsize=(11, 2.8))
for ax, (title, table) in zip(axes, stages.items()):
    ax.imshow(table.isna(), cmap="Blues", vmin=0, vmax=1, aspect="auto")
    ax.set_xticks(range(table.shape[1]), table.columns, rotation=40, ha="right", fontsize=7)
    ax.set_title(title)
plt.show()
# %% [markdown] lang="en"
# ## Leaving a column out
#
# A column that is mostly holes tells little, and filling it invents data. In the table above `RoofType` and `Garden`
# both lack 3 of 5 values, and no column lacks more; the first of them, `RoofType`, would go.
#
# **Exercise.** Write `drop_sparsest`. It returns a new table; if nothing is missing anywhere, an unchanged copy.
# %% [markdown] lang="zh"
# ## 删掉一列
#
# 大部分都是空缺的列提供不了多少信息，补上它等于编造数据。上面的表里，`RoofType` 和 `Garden` 都缺 5 个值中的 3 个，没有哪一列缺得更多；
# 要删的是其中的第一列 `RoofType`。
#
# **练习。** 写出 `drop_sparsest`。它返回一张新表；如果处处都不缺，返回一份不变的副本。
# %% exercise="drop_sparsest"
def drop_sparsest(frame):
    """Return a new DataFrame without the column that has most missing values.

    Of several such columns the first is dropped. An unchanged copy if nothing is missing.
    """
    ### BEGIN SOLUTION
    missing = frame.isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    return frame.drop(columns=missing.idxmax())  # idxmax gives the first of equals
    ### END SOLUTION
# %% [markdown] lang="en"
# ## Tensors at last
#
# A model predicts one column, the **target** $y$, from all the others, $X$: one row an example, one column a feature.
# pandas computes in 64-bit floats, and `torch.tensor(frame.values)` would keep them; deep learning uses **32-bit**
# floats, which are faster and precise enough.
#
# It is the last gate before training, so nothing that is not a number may pass. One `NaN` here turns every weight into
# `NaN` after a single step.
#
# **Exercise.** Write `to_tensors`. Refuse, with a `ValueError`, a target that is not there, any missing value and any
# column that is not numeric.
# %% [markdown] lang="zh"
# ## 终于变成张量
#
# 模型用其他各列 $X$ 预测一列，即**目标** $y$：一行一个样本，一列一个特征。pandas 用 64 位浮点数计算，`torch.tensor(frame.values)` 会照原样保留；
# 深度学习用 **32 位**浮点数，更快，精度也够。
#
# 这是训练前的最后一道关口，不是数的东西都不能通过。这里的一个 `NaN`，训练一步之后就会让所有权重变成 `NaN`。
#
# **练习。** 写出 `to_tensors`。目标列不存在、有任何缺失值、有任何非数值的列，都要引发 `ValueError`。
# %% exercise="to_tensors"
def to_tensors(frame, target):
    """Return (X, y), both float32: all columns but `target`, and `target` itself.

    X: (n, d), the columns in their order; y: (n,).
    ValueError if there is no column `target`, or if anything is missing or not numeric.
    """
    ### BEGIN SOLUTION
    if target not in frame.columns:
        raise ValueError(f"there is no column {target!r} among {list(frame.columns)}")
    if frame.isna().any(axis=None):
        raise ValueError("a value is missing: fill it or leave it out first")
    if frame.select_dtypes("number").shape[1] != frame.shape[1]:
        raise ValueError("a column is not numeric: encode it first")
    X = torch.tensor(frame.drop(columns=target).to_numpy(), dtype=torch.float32)
    y = torch.tensor(frame[target].to_numpy(), dtype=torch.float32)
    return X, y
    ### END SOLUTION
# %% [markdown] lang="en"
# ### The whole way
#
# From the file to the tensors, by your functions. Each column of the picture is one feature, scaled to its largest
# value.
# %% [markdown] lang="zh"
# ### 整条路
#
# 用你的函数从文件走到张量。图中每一列是一个特征，按该列最大值缩放。
# %% figure
ready = encode_categories(fill_missing(read_houses(str(file))))
X, y = to_tensors(ready, "Price")
print(X.shape, X.dtype, y)
plt.figure(figsize=(5, 2.8))
plt.imshow(X / X.abs().max(dim=0).values.clamp(min=1), cmap="viridis", aspect="auto")
plt.xticks(range(X.shape[1]), ready.columns.drop("Price"), rotation=30, ha="right", fontsize=7)
plt.ylabel("house")
plt.colorbar()
plt.show()
