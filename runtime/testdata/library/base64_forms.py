# The forms of base64 of texts of all lengths, and what is wrong with others.
import base64
import binascii

data = bytes((i * 37 + i * i) % 256 for i in range(70)) + bytes(9) + b' ' * 9 + b'\xff' * 8
forms = [(base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
         (base64.b32encode, base64.b32decode), (base64.b32hexencode, base64.b32hexdecode),
         (base64.b16encode, base64.b16decode), (base64.a85encode, base64.a85decode),
         (base64.b85encode, base64.b85decode), (base64.encodebytes, base64.decodebytes)]
for n in [*range(12), 76, 79, 80, 88, 96]:
    for encode, decode in forms:
        text = encode(data[n // 2:n // 2 + n])
        print(encode.__name__, n, text, decode(text) == data[n // 2:n // 2 + n], encode(bytearray(data[-n:])), encode(memoryview(data[70:70 + n])))
for options in ({'foldspaces': True}, {'pad': True}, {'adobe': True}, {'wrapcol': 12, 'adobe': True}, {'foldspaces': True, 'wrapcol': 7}):
    text = base64.a85encode(data[60:-3], **options)
    print(options, text, base64.a85decode(text, foldspaces=options.get('foldspaces', False), adobe=options.get('adobe', False)))
print(base64.b85encode(data[:5], pad=True), base64.z85encode(data[:8]), base64.z85decode(base64.z85encode(data[:8])) == data[:8])


def told(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, args, kwargs, type(e).__name__, e)


for text in ('', 'A', 'AB', 'ABC=', 'AB==', 'AB=', 'A===', 'AA==AA==', 'A\nB\n==', 'ab!cd===', '=AAA', 'AAAA=', 'AAAA\nAAAA', 'AA=A', 'AA==\n'):
    told(binascii.a2b_base64, text)
    told(binascii.a2b_base64, text, strict_mode=True)
for text in ('AB', 'MFRGG===', 'mfrgg===', 'MFRGGZDF', 'M1======', 'MF======', 'MFR=====', 'MFRGG====', '========', 'MFRG1DFA', '\xe9'):
    told(base64.b32decode, text)
    told(base64.b32decode, text, casefold=True, map01='L')
for text in ('z', 'zz', 'az', 'y', 's8W-!', 's8W-"', '!', '!!', 'BOu!rDZ', 'BOu !r\tDZ', 'v', '~', '\x7f'):
    told(base64.a85decode, text)
    told(base64.a85decode, text, foldspaces=True)
    told(base64.a85decode, text, adobe=True)
for text in ('', '0', '00', '00000', '|NsC0', '|NsC1', '~~~~~', 'a b', '\x7f0000', '{{{{{'):
    told(base64.b85decode, text)
    told(base64.z85decode, text)
for text in ('0', '00', '0g', 'aF', 'AF09'):
    told(binascii.unhexlify, text)
    told(base64.b16decode, text)
    told(base64.b16decode, text, casefold=True)
