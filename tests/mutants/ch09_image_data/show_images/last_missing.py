# fault: the last image is not shown
# caught by: shows_each_image
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    axes = axes.flatten()
    for k in range(len(axes)):
        axes[k].set_xticks([])
        axes[k].set_yticks([])
        if k < len(axes) - 1:
            axes[k].imshow(images[k].numpy())
        if titles:
            axes[k].set_title(titles[k])
    return axes
