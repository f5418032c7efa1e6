for f in (0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0, float('inf'), float('nan'), 1/3, 2.0, 1e22, 1e23):
    print(repr(f), str(f), f'{f:.3f}', f'{f:e}', f'{f:g}', f'{f:%}', f'{f:10.2f}|', f'{f:<10.2e}|', f'{f:+}', f'{f: }', f'{f:_.2f}', f'{f:,.1f}', f'{f:n}', f'{f:.0f}', f'{f:#.0f}', f'{f:.10g}', f'{f:z.0f}')
for f in (0.5, 1.5, -2.25, 1e300, 3.14):
    print(f.hex(), float.fromhex(f.hex()) == f, f.as_integer_ratio(), f.is_integer())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ('1e5', ' 1.5 ', '1_0.5', '1._5', 'nan', '-INF', 'infinity', '', '.', '1e', '0x10', '1e400', '１２.５', '1 2'):
    t(lambda: float(s))
t(lambda: float([])); t(lambda: float(None)); t(lambda: float(10**400)); t(lambda: float.fromhex('0x1.8p1')); t(lambda: float.fromhex('zz')); t(lambda: float.fromhex('0x1p2000'))
t(lambda: f'{1.5:d}'); t(lambda: f'{1.5:x}'); t(lambda: f'{3:.2d}'); t(lambda: f'{3:c}'); t(lambda: f'{-3:c}'); t(lambda: f'{"a":d}'); t(lambda: f'{3:,x}'); t(lambda: f'{3:_x}'); t(lambda: f'{2**40:_b}')
t(lambda: '%5.1f|%-8s|%+d|%x|%o|%e|%%|%c|%r' % (3.14159, 'ab', 5, 255, 8, 12345.678, 'z', 'q')); t(lambda: '%d' % 'a'); t(lambda: '%s %s' % 1); t(lambda: '%s' % (1, 2)); t(lambda: '%(a)s' % {'b': 1}); t(lambda: '%z' % 1); t(lambda: '%' % ())
t(lambda: '%.3d|%5d|%-5d|%05d|% d|%#x|%#o|%X' % (7, 42, 42, 42, 42, 255, 8, 255)); t(lambda: '%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159))
t(lambda: '%c%c' % (65, '가')); t(lambda: '%c' % 'ab'); t(lambda: '%c' % 1.5); t(lambda: '%i' % 3.99); t(lambda: '%d' % 1e30); t(lambda: '%d' % float('nan')); t(lambda: '%x' % 1.5)
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 2 ** 0.5, (-8) ** (1/3), 10 ** -2, 7 // 0.5, -7.5 % 2, divmod(7.5, -2))
print(sum([0.1] * 10), sum([0.1] * 10, 0), min(1, 1.0), max(1, 1.0), 1 == 1.0, hash(1) == hash(1.0), 2**53 + 1 == float(2**53), 10**400 > 1e308)
