# the usual shape of a script
"""A tiny command."""
import sys


def parse(argv):
    opts, rest = {"verbose": False}, []
    for arg in argv:
        if arg in ("-v", "--verbose"):
            opts["verbose"] = True
        elif arg.startswith("-"):
            raise SystemExit(f"unknown option {arg}")
        else:
            rest.append(arg)
    return opts, rest


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    opts, names = parse(argv)
    for name in names or ["world"]:
        print(f"hello {name}" + ("!" if opts["verbose"] else ""))
    return len(names)


if __name__ == "__main__":
    print(__name__, len(sys.argv), sys.argv[0], __file__.endswith(".py"), __doc__)
    main()
    print(main(["-v", "ann", "bob"]))
    try:
        main(["--nope"])
    except SystemExit as e:
        print("exit:", e)
    sys.exit(main(["a", "b", "c"]))
