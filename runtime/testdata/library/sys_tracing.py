# a program may take tracing off, and ask whether it is on
import sys
print(sys.gettrace(), sys.getprofile())
def traced(x):
    y = x + 1
    return y
sys.settrace(None)
sys.setprofile(None)
print(traced(1), sys.gettrace(), sys.getprofile())
