# sys.exit with a string goes to stderr and the status is 1
import sys


def main(args):
    if len(args) < 2:
        sys.exit("usage: tool NAME")
    return 0


try:
    main(["tool"])
except SystemExit as e:
    print("caught", e)
print(main(["tool", "x"]))
sys.exit(main(["tool"]))
