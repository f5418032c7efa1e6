# the last line suggests a name
class Robot:
    def __init__(self):
        self.battery_level = 10

    def recharge(self):
        self.battery_level += 1


r = Robot()
r.recharge()
print(r.battery_level)
print(r.batery_level)
