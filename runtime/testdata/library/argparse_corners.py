"""argparse: bundles of letters, deprecated parameters, empty help, intermixed lists."""

import argparse
import warnings


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(message)


parser = Parser(prog="prog")
parser.add_argument("-k", "--known", action="count", default=0)
parser.add_argument("-n", "--new", action="count", default=0)
for text in "-k -u", "-ku", "-k=u", "-uk", "-kunknown", "-ku=nknown", "-knew", "-kn=ew", "-k-new", "-kn-ew", "-kne-w":
    try:
        print(text, parser.parse_known_args(text.split()))
    except ValueError as e:
        print(text, e)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser = Parser(prog="prog")
    parser.add_argument("--a", action=argparse.BooleanOptionalAction, type=None)
    parser.add_argument("--b", action=argparse.BooleanOptionalAction, choices=["x"], metavar="M")
    parser.add_argument("--c", action=argparse.BooleanOptionalAction, default=True, help="c's help")
    mixed = Parser(prog="mixed")
    mixed.add_argument("--foo", nargs="*")
    mixed.add_argument("foo")
    print(mixed.parse_intermixed_args(["hello", "--foo"]))
for w in caught:
    print(w.category.__name__, w.message)
print(parser.parse_args(["--no-a", "--b", "--no-c"]))
print(parser.format_help())

blank = Parser(prog="blank", description="about")
blank.add_argument("foo", help="   ")
blank.add_argument("bar", choices=[], help="%(choices)s")
print(repr(blank.format_help()))
