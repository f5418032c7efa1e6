# return outside a function is found before anything runs
print("never printed")
for i in range(3):
    if i == 2:
        return i
