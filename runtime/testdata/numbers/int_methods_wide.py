for n in (0, 1, -1, 255, -256, 2**31, -2**63, 2**64, 10**30, -10**30):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer())
for n, k, s in ((1, 1, False), (256, 2, False), (-1, 1, True), (-128, 1, True), (127, 1, True), (2**70, 9, False)):
    for order in ('big', 'little'):
        b = n.to_bytes(k, order, signed=s)
        print(b, int.from_bytes(b, order, signed=s) == n)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: (256).to_bytes(1)); t(lambda: (-1).to_bytes(1)); t(lambda: (1).to_bytes(-1)); t(lambda: (1).to_bytes(1, 'middle'))
t(lambda: (128).to_bytes(1, signed=True)); t(lambda: int.from_bytes('x')); t(lambda: int.from_bytes([1, 2, 256])); t(lambda: int.from_bytes([1, 2]))
t(lambda: int('0x1F', 16)); t(lambda: int('1_000')); t(lambda: int('1__0')); t(lambda: int('_1')); t(lambda: int('')); t(lambda: int(' 12 '))
t(lambda: int('z', 36)); t(lambda: int('8', 8)); t(lambda: int('1', 1)); t(lambda: int('1', 37)); t(lambda: int(1, 2)); t(lambda: int(b'12', 5))
t(lambda: int('0b101', 0)); t(lambda: int('010', 0)); t(lambda: int('0', 0)); t(lambda: int('-0o17', 0)); t(lambda: int(None)); t(lambda: int([]))
t(lambda: int(float('nan'))); t(lambda: int(float('-inf'))); t(lambda: int(1e20)); t(lambda: int(x=1)); t(lambda: int('1', bass=2))
t(lambda: pow(3, -1, 7)); t(lambda: pow(2, -1, 4)); t(lambda: pow(2, 3, 0)); t(lambda: pow(2, 3, -5)); t(lambda: pow(2.0, 3, 5)); t(lambda: pow(0, -1))
t(lambda: 1 << -1); t(lambda: 1 >> -1); t(lambda: 1 // 0); t(lambda: 1 % 0); t(lambda: divmod(1, 0)); t(lambda: 1.0 // 0); t(lambda: 1.0 % 0); t(lambda: 0.0 ** -1)
t(lambda: -7 // 2); t(lambda: -7 % 3); t(lambda: divmod(-7, -3)); t(lambda: round(2.5)); t(lambda: round(1234, -2)); t(lambda: round(1250, -2)); t(lambda: round(1350, -2)); t(lambda: round(5, 2)); t(lambda: round(2.675, 2))
t(lambda: True + True); t(lambda: True ** 2); t(lambda: -True); t(lambda: 5 & True)
