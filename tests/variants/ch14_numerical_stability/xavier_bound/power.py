# way: to the power one half
def xavier_bound(fan_in, fan_out, gain=1.0):
    return gain * (6 / (fan_in + fan_out)) ** 0.5
