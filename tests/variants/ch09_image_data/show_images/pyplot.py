# way: the state machine of pyplot
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    plt.figure()
    result = []
    for k in range(num_rows * num_cols):
        plt.subplot(num_rows, num_cols, k + 1)
        plt.imshow(images[k].tolist())
        plt.xticks([])
        plt.yticks([])
        if titles is not None:
            plt.title(titles[k], loc="left")
        result.append(plt.gca())
    return result
