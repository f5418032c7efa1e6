# complex arithmetic and text
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, type(z).__name__)
w = complex(1, -2)
print(z + w, z - w, z * w, z / w, z ** 2, z ** 0.5, z ** -1, w ** w)
print(z + 1, 1 + z, z * 2, z / 2, 2 / z, z - 0.5, 2 ** z, z == 3 + 4j, 1j * 1j, 1j ** 2 == -1)
print(complex(), complex(5), complex(2.5, 1), complex("1+2j"), complex("-3j"), complex(" 4 "), complex("(1-1j)"), complex("1e2+.5j"), complex("inf+nanj"), complex("j"))
print(0j, -0j, 1j, -1j, complex(0, -1), complex(-0.0, 1), complex(0.0, -0.0), complex(-0.0, -0.0), complex(1, float("nan")), complex(float("inf"), -1))
print(repr(1 + 0j), str(1.5 - 2.5j), [1j], (1j,), {1j: 2}, f"{z}", f"{1j!r}")
print(f"{z:.2f} {z:e} {z:>20} {z:g} {1234.5 + 6j:,.1f} {z:+.1f} {z:.3}")
print(1e20 + 1j, 1e-7j, 100000000000000000j, 1.0 + 1e16j)
print(bool(0j), bool(1e-300j), hash(5 + 0j) == hash(5), 5 == 5 + 0j, 5.0 == 5 + 0j, 1j == 1, {1: "a"}[1 + 0j])
print(isinstance(1j, complex), isinstance(1, complex), complex(1 + 1j, 1j), complex(1j, 1), complex(real=1, imag=2))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: 1j < 2)
attempt(lambda: 1j // 2)
attempt(lambda: 1j % 2)
attempt(lambda: divmod(1j, 1))
attempt(lambda: int(1j))
attempt(lambda: float(1j))
attempt(lambda: 1j / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: complex("1 + 2j"))
attempt(lambda: complex("abc"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex([]))
attempt(lambda: round(1j))
attempt(lambda: f"{z:d}")
attempt(lambda: f"{z:010}")
attempt(lambda: f"{z:=10}")
attempt(lambda: pow(1j, 2, 3))
attempt(lambda: min(1j, 2j))
attempt(lambda: setattr(z, "real", 1))
attempt(lambda: 1j & 1)
attempt(lambda: range(1j))
