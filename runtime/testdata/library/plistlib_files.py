import datetime
import plistlib

settings = {
    "name": "example & <more>",
    "version": 3,
    "ratio": 0.5,
    "on": True,
    "off": False,
    "when": datetime.datetime(2024, 2, 29, 12, 30, 45),
    "data": b"\x00\x01binary" * 9,
    "list": [1, -2, "three", [4.25, []], {}],
    "nested": {"zwei": 2, "ä": "ö"},
}
xml = plistlib.dumps(settings)
print(xml.decode())
print(plistlib.loads(xml) == settings)
binary = plistlib.dumps(settings, fmt=plistlib.FMT_BINARY)
print(len(binary), binary[:40], plistlib.loads(binary) == settings)
print(plistlib.dumps({"uid": plistlib.UID(7)}, fmt=plistlib.FMT_BINARY))
print(plistlib.dumps({"b": 1, "a": 2}, sort_keys=False).decode().splitlines()[4])
for bad in {"x": None}, {1: 2}, {"x": 2 ** 64}, {"x": "\x00"}, {"x": object}:
    for fmt in plistlib.FMT_XML, plistlib.FMT_BINARY:
        try:
            plistlib.dumps(bad, fmt=fmt)
            print("written")
        except (TypeError, OverflowError, ValueError) as e:
            print(fmt.name, type(e).__name__, e)
for text in b"nothing", b"<plist><dict><key>a</key></dict></plist>", b"bplist00junk", b"<plist><array><key>x</key></array></plist>":
    try:
        print(plistlib.loads(text))
    except ValueError as e:
        print(type(e).__name__, e)
print(plistlib.loads(b"<plist><array><integer>0x1F</integer><date>2020-01-01T00:00:00Z</date><true/><data>aGk=</data></array></plist>"))
print(plistlib.loads(b"<plist><date>2020-01-01T00:00:00Z</date></plist>", aware_datetime=True), plistlib.UID(3), plistlib.FMT_XML)
