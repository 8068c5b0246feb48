# fault: without titles, the axes are numbered
# caught by: titles
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    axes = axes.flatten()
    for k, ax in enumerate(axes):
        ax.imshow(images[k].numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        ax.set_title(titles[k] if titles else str(k))
    return axes
