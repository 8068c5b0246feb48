# fault: images stand on their heads
# caught by: shows_each_image, matches_reference
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    fig, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    for k, ax in enumerate(axes.ravel()):
        ax.imshow(images[k].detach().cpu().numpy(), origin="lower")
        ax.set(xticks=[], yticks=[])
        if titles is not None:
            ax.set_title(titles[k])
    return axes.ravel()
