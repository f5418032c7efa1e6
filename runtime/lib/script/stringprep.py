"""The tables of RFC 3454, by which names are prepared for comparison.

A set in the RFC is a function in_table_... here, and a mapping map_table_....
The database of Unicode 3.2 has most of what is in them.
"""

from unicodedata import ucd_3_2_0 as unicodedata

assert unicodedata.unidata_version == "3.2.0"


def in_table_a1(code):
    if unicodedata.category(code) != "Cn":
        return False
    c = ord(code)
    return not 0xFDD0 <= c < 0xFDF0 and c & 0xFFFF not in (0xFFFE, 0xFFFF)


_b1 = {173, 847, 6150, 6155, 6156, 6157, 8203, 8204, 8205, 8288, 65279, *range(65024, 65040)}


def in_table_b1(code):
    return ord(code) in _b1


# Characters that table B.3 maps otherwise than lower() does.
_b3_exceptions = {
    0xb5: "\u03bc", 0xdf: "ss", 0x130: "i\u0307", 0x149: "\u02bcn", 0x17f: "s", 0x1f0: "j\u030c", 0x345: "\u03b9",
    0x37a: " \u03b9", 0x390: "\u03b9\u0308\u0301", 0x3b0: "\u03c5\u0308\u0301", 0x3c2: "\u03c3", 0x3d0: "\u03b2",
    0x3d1: "\u03b8", 0x3d2: "\u03c5", 0x3d3: "\u03cd", 0x3d4: "\u03cb", 0x3d5: "\u03c6", 0x3d6: "\u03c0", 0x3f0: "\u03ba",
    0x3f1: "\u03c1", 0x3f2: "\u03c3", 0x3f5: "\u03b5", 0x587: "\u0565\u0582", 0x1e96: "h\u0331", 0x1e97: "t\u0308",
    0x1e98: "w\u030a", 0x1e99: "y\u030a", 0x1e9a: "a\u02be", 0x1e9b: "\u1e61", 0x1f50: "\u03c5\u0313",
    0x1f52: "\u03c5\u0313\u0300", 0x1f54: "\u03c5\u0313\u0301", 0x1f56: "\u03c5\u0313\u0342", 0x1fb3: "\u03b1\u03b9",
    0x1fb6: "\u03b1\u0342", 0x1fbe: "\u03b9", 0x1fc3: "\u03b7\u03b9", 0x1fc6: "\u03b7\u0342", 0x1fd2: "\u03b9\u0308\u0300",
    0x1fd3: "\u03b9\u0308\u0301", 0x1fd6: "\u03b9\u0342", 0x1fd7: "\u03b9\u0308\u0342", 0x1fe2: "\u03c5\u0308\u0300",
    0x1fe3: "\u03c5\u0308\u0301", 0x1fe4: "\u03c1\u0313", 0x1fe6: "\u03c5\u0342", 0x1fe7: "\u03c5\u0308\u0342",
    0x1ff3: "\u03c9\u03b9", 0x1ff6: "\u03c9\u0342", 0xfb00: "ff", 0xfb01: "fi", 0xfb02: "fl", 0xfb03: "ffi", 0xfb04: "ffl",
    0xfb05: "st", 0xfb06: "st",
}


def map_table_b3(code):
    r = _b3_exceptions.get(ord(code))
    if r is not None:
        return r
    # Characters with an iota below are written out in full.
    folded = code.casefold()
    if len(folded) > 1 and 0x1f80 <= ord(code) <= 0x1fff:
        return folded
    return code.lower()


def map_table_b2(a):
    al = map_table_b3(a)
    b = unicodedata.normalize("NFKC", al)
    bl = "".join([map_table_b3(ch) for ch in b])
    c = unicodedata.normalize("NFKC", bl)
    return c if b != c else al


def in_table_c11(code):
    return code == " "


def in_table_c12(code):
    return unicodedata.category(code) == "Zs" and code != " "


def in_table_c11_c12(code):
    return unicodedata.category(code) == "Zs"


def in_table_c21(code):
    return ord(code) < 128 and unicodedata.category(code) == "Cc"


_c22_specials = {1757, 1807, 6158, 8204, 8205, 8232, 8233, 65279, *range(8288, 8292), *range(8298, 8304),
                 *range(65529, 65533), *range(119155, 119163)}


def in_table_c22(code):
    c = ord(code)
    return c >= 128 and (unicodedata.category(code) == "Cc" or c in _c22_specials)


def in_table_c21_c22(code):
    return unicodedata.category(code) == "Cc" or ord(code) in _c22_specials


def in_table_c3(code):
    return unicodedata.category(code) == "Co"


def in_table_c4(code):
    c = ord(code)
    return 0xFDD0 <= c < 0xFDF0 or c & 0xFFFF in (0xFFFE, 0xFFFF)


def in_table_c5(code):
    return unicodedata.category(code) == "Cs"


def in_table_c6(code):
    return 65529 <= ord(code) < 65534


def in_table_c7(code):
    return 12272 <= ord(code) < 12284


_c8 = {832, 833, 8206, 8207, *range(8234, 8239), *range(8298, 8304)}


def in_table_c8(code):
    return ord(code) in _c8


def in_table_c9(code):
    return ord(code) == 917505 or 917536 <= ord(code) < 917632


def in_table_d1(code):
    return unicodedata.bidirectional(code) in ("R", "AL")


def in_table_d2(code):
    return unicodedata.bidirectional(code) == "L"
