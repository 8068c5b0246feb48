# way: features and classifier, as torchvision names them; pooling before the ReLU gives the same
from torch import nn


class AlexNet(nn.Module):
    def __init__(self, in_channels, num_classes):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(in_channels, 96, 11, stride=4, padding=1), nn.MaxPool2d(3, 2), nn.ReLU(inplace=True),
            nn.Conv2d(96, 256, 5, padding="same"), nn.MaxPool2d(3, 2), nn.ReLU(inplace=True),
            nn.Conv2d(256, 384, 3, padding="same"), nn.ReLU(inplace=True),
            nn.Conv2d(384, 384, 3, padding="same"), nn.ReLU(inplace=True),
            nn.Conv2d(384, 256, 3, padding="same"), nn.MaxPool2d(3, 2), nn.ReLU(inplace=True),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(6400, 4096), nn.Dropout(), nn.ReLU(inplace=True),
            nn.Linear(4096, 4096), nn.Dropout(), nn.ReLU(inplace=True),
            nn.Linear(4096, num_classes),
        )

    def forward(self, X):
        return self.classifier(self.features(X))


def alexnet(in_channels=1, num_classes=10):
    return AlexNet(in_channels, num_classes)
