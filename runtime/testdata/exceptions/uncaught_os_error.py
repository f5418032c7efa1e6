# a file that is not there
import os
names = ["missing_file.txt"]
print([os.path.exists(n) for n in names])
for n in names:
    with open(n) as f:
        print(f.read())
