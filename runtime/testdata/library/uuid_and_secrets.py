# uuid from fixed names, and shapes of random values
import uuid, secrets, string, random
ns = uuid.NAMESPACE_DNS
u3, u5 = uuid.uuid3(ns, "example.org"), uuid.uuid5(ns, "example.org")
print(u3, u5, u3.version, u5.version, u5.variant, u5.hex, u5.urn, u5.int, u5.fields, u5.bytes.hex(), u5.bytes_le.hex(), repr(u3), str(u3) == str(uuid.UUID(str(u3))))
a = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(a, uuid.UUID(hex="{12345678123456781234567812345678}") == a, uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == a, uuid.UUID(int=5), uuid.UUID(bytes=bytes(range(16))), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID(int=1) < uuid.UUID(int=2), sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), hash(a) == hash(uuid.UUID(str(a))), {a: 1}[a], a.time_low, a.node, int(a) == a.int, a == str(a), uuid.UUID(int=0, version=4))
r = uuid.uuid4()
print(len(str(r)), r.version, r.variant == uuid.RFC_4122, r != uuid.uuid4(), str(r).count("-"), uuid.uuid1().version, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID.hex[:8])
seeded = random.Random(1)
print(uuid.UUID(int=seeded.getrandbits(128), version=4))
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice("a"), secrets.compare_digest("a", "a"), 0 <= secrets.randbits(4) < 16, all(c in string.ascii_letters for c in (secrets.choice(string.ascii_letters) for _ in range(5))))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: uuid.UUID("bad"))
attempt(lambda: uuid.UUID())
attempt(lambda: uuid.UUID("1" * 32, int=1))
attempt(lambda: uuid.UUID(int=-1))
attempt(lambda: uuid.UUID(bytes=b"short"))
attempt(lambda: uuid.UUID("g" * 32))
attempt(lambda: setattr(a, "int", 5))
attempt(lambda: a < 5)
attempt(lambda: uuid.UUID(int=1, version=99))
attempt(lambda: uuid.uuid5("ns", "x"))
attempt(lambda: uuid.UUID(5))
attempt(lambda: secrets.randbelow(0))
attempt(lambda: secrets.choice([]))
