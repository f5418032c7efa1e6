# digests
import hashlib, hmac, zlib, binascii
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(n, b"hello")
    print(n, h.name, h.digest_size, h.block_size, h.hexdigest()[:32])
h = hashlib.sha256()
h.update(b"hel"); c = h.copy(); h.update(b"lo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest()[:8], h.digest()[:4], hashlib.sha256().hexdigest()[:16], hashlib.md5("한글".encode()).hexdigest(), hashlib.shake_128(b"x").hexdigest(8), hashlib.sha256(bytearray(b"a")).hexdigest()[:8], hashlib.md5(b"a", usedforsecurity=False).hexdigest()[:8])
print(hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.blake2s(b"x", key=b"k").hexdigest()[:16], hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:32], "sha256" in hashlib.algorithms_guaranteed, hashlib.sha1(b"a" * 1000).hexdigest())
m = hmac.new(b"key", b"msg", "sha256")
print(m.hexdigest(), m.name, m.digest_size, hmac.compare_digest(m.hexdigest(), hmac.new(b"key", b"msg", hashlib.sha256).hexdigest()), hmac.compare_digest("a", "b"), hmac.digest(b"k", b"m", "md5").hex())
print(zlib.crc32(b"hello"), zlib.adler32(b"hello"), binascii.crc32(b"hello") == zlib.crc32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.decompress(zlib.compress(b"abc" * 50)) == b"abc" * 50, len(zlib.compress(b"a" * 1000)) < 50, binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.b2a_base64(b"hi"), binascii.a2b_base64("aGk="), binascii.hexlify(b"abcd", ":", 2))
import base64
print(base64.b64encode(b"\xfb\xff"), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64decode("+/8="), base64.urlsafe_b64decode("-_8="), base64.b32encode(b"hi"), base64.b32decode("NBUQ===="), base64.b16encode(b"hi"), base64.b16decode("6869"), base64.b85encode(b"hello"), base64.b85decode("Xk~0{Zv"), base64.a85encode(b"hello"), base64.b64encode(b"x" * 60), base64.encodebytes(b"x" * 60), base64.b64decode(b" aG k= "), base64.standard_b64encode(b"a"), base64.b32hexencode(b"a"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.sha256("text"))
attempt(lambda: h.update("x"))
attempt(lambda: hmac.new("k", b"m", "sha256"))
attempt(lambda: hmac.new(b"k", b"m"))
attempt(lambda: base64.b64decode("abc"))
attempt(lambda: base64.b64decode("a"))
attempt(lambda: base64.b64decode("a$b=", validate=True))
attempt(lambda: base64.b64encode("text"))
attempt(lambda: base64.b32decode("x"))
attempt(lambda: base64.b16decode("6g"))
attempt(lambda: binascii.unhexlify("abc"))
attempt(lambda: binascii.unhexlify("zz"))
attempt(lambda: zlib.decompress(b"bad"))
attempt(lambda: base64.b64decode(5))
attempt(lambda: hmac.compare_digest("é", "é"))
