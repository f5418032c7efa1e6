# A program's options as optparse reads them.
import optparse
import sys


def check_pair(option, opt, value):
    try:
        key, value = value.split("=", 1)
        return key, int(value)
    except ValueError:
        raise optparse.OptionValueError(f"option {opt}: invalid pair value: {value!r}")


class PairOption(optparse.Option):
    TYPES = optparse.Option.TYPES + ("pair",)
    TYPE_CHECKER = dict(optparse.Option.TYPE_CHECKER, pair=check_pair)


def seen(option, opt, value, parser, extra):
    print("callback:", opt, value, extra)
    parser.values.seen = value


def make():
    parser = optparse.OptionParser(usage="usage: %prog [options] FILE...", version="%prog 1.2", prog="tool", option_class=PairOption,
                                   description="Does what a tool does, at length if need be, so that this text is wrapped.",
                                   epilog="That is all.")
    parser.add_option("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_option("-q", action="store_false", dest="loud", default=True, help="be quiet [default: %default]")
    parser.add_option("-n", "--number", type="int", default="0x10", metavar="N", help="how many")
    parser.add_option("-c", "--colour", choices=["red", "green"], help="one of the colours that there are, which are few")
    parser.add_option("-I", action="append", dest="include", metavar="DIR")
    parser.add_option("--point", nargs=2, type="float", help=optparse.SUPPRESS_HELP)
    parser.add_option("--pair", type="pair")
    group = optparse.OptionGroup(parser, "Dangerous", "These may hurt.")
    group.add_option("--force", action="store_const", const="yes")
    group.add_option("--seen", type="string", action="callback", callback=seen, callback_args=("more",))
    parser.add_option_group(group)
    return parser


parser = make()
for line in (
    "", "-vv file -v other", "-n 12 -I a -Ib --include", "--numb=0b101 -q", "--colour green --point 1 2.5", "--pair k=3 --force --seen x",
    "-- -v", "-n", "-nx", "--colour=blue", "--co red", "--nothing", "--verbose=3", "--pair=k", "--point 1", "-z", "--version",
):
    print("#", line)
    sys.stdout.flush()
    stderr, sys.stderr = sys.stderr, sys.stdout
    try:
        values, args = parser.parse_args(line.split())
        print(values, args)
    except SystemExit as e:
        print("exit", e.code)
    finally:
        sys.stderr = stderr
parser.print_help()
parser.formatter = optparse.TitledHelpFormatter()
parser.formatter.set_parser(parser)
print(parser.format_help())
for bad in (lambda: parser.add_option("-v"), lambda: parser.add_option("x"), lambda: parser.add_option("--ok", type="colour"),
            lambda: parser.add_option("--ok", action="store_true", type="int"), lambda: parser.add_option("--ok", what=1)):
    try:
        bad()
    except optparse.OptParseError as e:
        print(type(e).__name__, e)
print(parser.has_option("--number"), parser.get_option("-n"), parser.defaults["number"])
