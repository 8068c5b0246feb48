# way: a loop
def l2_penalty(w):
    total = 0
    for v in w.reshape(-1):
        total = total + v * v / 2
    return total
