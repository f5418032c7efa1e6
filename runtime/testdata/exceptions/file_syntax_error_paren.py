# the file itself does not compile: nothing of it runs
print("never printed")
values = [1, 2, 3
total = sum(values)
print(total)
