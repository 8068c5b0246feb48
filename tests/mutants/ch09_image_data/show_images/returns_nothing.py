# fault: nothing is returned
# caught by: shows_each_image
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    for k, ax in enumerate(axes.flatten()):
        ax.imshow(images[k].numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        if titles:
            ax.set_title(titles[k])
    plt.show()
