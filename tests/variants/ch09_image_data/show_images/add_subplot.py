# way: a figure of its own, axes off, a list
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None, cmap="gray"):
    figure = plt.figure(figsize=(2 * num_cols, 2 * num_rows))
    axes = []
    for k in range(num_rows * num_cols):
        ax = figure.add_subplot(num_rows, num_cols, k + 1)
        ax.imshow(images[k].detach().cpu(), cmap=cmap)
        ax.axis("off")
        ax.set_title("" if titles is None else titles[k])
        axes.append(ax)
    figure.tight_layout()
    plt.show()
    return axes
