# fault: a Python list
# caught by: shape_and_dtype

def predict(y_hat):
    return y_hat.argmax(dim=1).tolist()
